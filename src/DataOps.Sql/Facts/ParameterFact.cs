using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Facts;

/// <summary>A parameter of a statement, and what its uses ask of it.</summary>
/// <param name="Name">Its name or number without its mark; empty for <c>?</c>.</param>
/// <param name="Span">Its first use.</param>
/// <param name="Type">The type that its uses agree on, or the one it was given; unknown when none says.</param>
/// <param name="AdmitsNull">Whether a use asks if it is null, or says what stands for null.</param>
public sealed record ParameterFact(string Name, TextSpan Span, SqlType Type, bool AdmitsNull);
