using DataOps.Sql.Text;

namespace DataOps.Projects.Seeds;

/// <summary>A wrong quote in a record of a CSV file.</summary>
/// <param name="Field">The value it is in, from zero.</param>
/// <param name="Span">Where.</param>
/// <param name="Reason">What is wrong, as part of a sentence.</param>
public sealed record CsvQuoteError(int Field, TextSpan Span, string Reason);
