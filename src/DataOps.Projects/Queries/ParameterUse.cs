using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Projects.Queries;

/// <summary>A parameter as a query uses it.</summary>
/// <param name="name">Its name.</param>
/// <param name="span">Its first use.</param>
internal sealed class ParameterUse(string name, TextSpan span)
{
    public string Name { get; } = name;

    public TextSpan Span { get; } = span;

    /// <summary>The type that a use asks for; null while none does.</summary>
    public SqlType? Type { get; set; }
}
