"""Questions asked of the ledger: pure functions over its entries."""

from standpunkt.records.acts import Act, Report, Standing, Thin
from standpunkt.views.acts import acts, alone, as_said, order_of, standings
from standpunkt.views.belonging import Belonging, By, office_key
from standpunkt.views.doubting import actor_doubts, doubts, kinds_of_doubt, time_doubts
from standpunkt.views.evidence import Assurance, Grade, assurance, measured, thin
from standpunkt.views.finding import find_actor, find_actors, find_id, under_all_names
from standpunkt.views.listing import Line, codes, line, nesting, one_line, shortened, when, who
from standpunkt.views.locating import located
from standpunkt.views.marks import Piece, Role, numbered, pieces
from standpunkt.views.positions import Cell, Matrix, Row, behind, outlets_of, positions, sources_of
from standpunkt.views.revisions import Edit, Edited, Step, Version, steps
from standpunkt.views.shifts import Shift, ShiftKind, shifts
from standpunkt.views.stands import Stand, actor_of, office_at_newest, shown, stands, taken
from standpunkt.views.timelines import Strand, Timeline, timeline
from standpunkt.views.times import Order, chronological, day, days, moment, place
from standpunkt.views.trends import SIDES, Balance, Trend, trends

__all__ = [
    "SIDES",
    "Act",
    "Assurance",
    "Balance",
    "Belonging",
    "By",
    "Cell",
    "Edit",
    "Edited",
    "Grade",
    "Line",
    "Matrix",
    "Order",
    "Piece",
    "Report",
    "Role",
    "Row",
    "Shift",
    "ShiftKind",
    "Stand",
    "Standing",
    "Step",
    "Strand",
    "Thin",
    "Timeline",
    "Trend",
    "Version",
    "actor_doubts",
    "actor_of",
    "acts",
    "alone",
    "as_said",
    "assurance",
    "behind",
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
    "located",
    "measured",
    "moment",
    "nesting",
    "numbered",
    "office_at_newest",
    "office_key",
    "one_line",
    "order_of",
    "outlets_of",
    "pieces",
    "place",
    "positions",
    "shifts",
    "shortened",
    "shown",
    "sources_of",
    "standings",
    "stands",
    "steps",
    "taken",
    "thin",
    "time_doubts",
    "timeline",
    "trends",
    "under_all_names",
    "when",
    "who",
]
