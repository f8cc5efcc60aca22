using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A name as written: quotes removed and doubled quotes undone, case as typed.</summary>
/// <param name="value">The name without its quotes; shared between equal names of one parse.</param>
/// <param name="span">Where it stands, quotes included.</param>
/// <param name="quoted">Whether it was quoted (<c>"x"</c>, <c>[x]</c>).</param>
public readonly struct Identifier(string value, TextSpan span, bool quoted)
{
    /// <summary>The name without its quotes.</summary>
    public string Value { get; } = value;

    /// <summary>Where it stands, quotes included.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Whether it was quoted.</summary>
    public bool Quoted { get; } = quoted;

    /// <summary>Whether the parser had to make it up because none was written.</summary>
    public bool IsMissing => string.IsNullOrEmpty(Value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
