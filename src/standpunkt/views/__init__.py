"""Questions asked of the ledger: pure functions over its entries."""

from standpunkt.views.doubting import actor_doubts, doubts, kinds_of_doubt, time_doubts
from standpunkt.views.finding import find_actor, find_actors, find_id, under_all_names
from standpunkt.views.listing import Line, codes, line, nesting, one_line, shortened, when, who
from standpunkt.views.marks import Piece, Role, numbered, pieces
from standpunkt.views.positions import Cell, Matrix, Row, positions
from standpunkt.views.shifts import Shift, ShiftKind, shifts
from standpunkt.views.stands import Stand, actor_of, office_at_newest, stands, taken
from standpunkt.views.timelines import Strand, Timeline, timeline
from standpunkt.views.times import Order, chronological, day, days, moment, order, place

__all__ = [
    "Cell",
    "Line",
    "Matrix",
    "Order",
    "Piece",
    "Role",
    "Row",
    "Shift",
    "ShiftKind",
    "Stand",
    "Strand",
    "Timeline",
    "actor_doubts",
    "actor_of",
    "chronological",
    "codes",
    "day",
    "days",
    "doubts",
    "find_actor",
    "find_actors",
    "find_id",
    "kinds_of_doubt",
    "line",
    "moment",
    "nesting",
    "numbered",
    "office_at_newest",
    "one_line",
    "order",
    "pieces",
    "place",
    "positions",
    "shifts",
    "shortened",
    "stands",
    "taken",
    "time_doubts",
    "timeline",
    "under_all_names",
    "when",
    "who",
]
