"""The tables, by what they are about; `standpunkt.ledger.tables` names them all."""
