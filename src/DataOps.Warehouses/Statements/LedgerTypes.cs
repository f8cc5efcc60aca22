namespace DataOps.Warehouses.Statements;

/// <summary>The types the ledger's columns have on an engine.</summary>
/// <param name="Name">Short text that may be part of a key.</param>
/// <param name="Text">Text of any length.</param>
/// <param name="Instant">A moment in UTC, without offset.</param>
public sealed record LedgerTypes(string Name, string Text, string Instant);
