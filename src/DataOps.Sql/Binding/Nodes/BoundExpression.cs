using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>An expression whose names and types are known. Immutable, like all bound nodes.</summary>
internal abstract class BoundExpression(SqlType type, TextSpan span)
{
    /// <summary>The type of its values; unknown where an error was reported or the compiler cannot tell.</summary>
    public SqlType Type { get; } = type;

    /// <summary>Where it is written.</summary>
    public TextSpan Span { get; } = span;
}

/// <summary>What could not be bound. The message was given; keeps what could be bound below it.</summary>
internal sealed class BoundError(TextSpan span, string text, BoundExpression[] children) : BoundExpression(SqlType.Unknown, span)
{
    public string Text { get; } = text;

    public BoundExpression[] Children { get; } = children;
}
