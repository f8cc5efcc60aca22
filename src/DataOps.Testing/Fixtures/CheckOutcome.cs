namespace DataOps.Testing.Fixtures;

/// <summary>What a check found.</summary>
/// <param name="Name">The check.</param>
/// <param name="WrongRows">How many rows are wrong.</param>
/// <param name="Missing">A relation that it reads and the test has not; null where it ran.</param>
internal sealed record CheckOutcome(string Name, long WrongRows, string? Missing);
