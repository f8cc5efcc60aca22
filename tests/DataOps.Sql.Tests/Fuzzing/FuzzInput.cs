using DataOps.Sql.Dialects;

namespace DataOps.Sql.Fuzzing;

/// <summary>One text to try.</summary>
/// <param name="Number">Which of the run's inputs it is.</param>
/// <param name="Dialect">The dialect it is read in.</param>
/// <param name="Sql">The text.</param>
internal sealed record FuzzInput(long Number, Dialect Dialect, string Sql);
