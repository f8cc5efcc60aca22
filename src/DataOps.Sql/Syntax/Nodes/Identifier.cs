using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A name as written: quotes removed and doubled quotes undone, case as typed.</summary>
/// <param name="value">The name without its quotes; shared between equal names of one parse.</param>
/// <param name="span">Where it stands, quotes included.</param>
/// <param name="quoted">Whether it was quoted (<c>"x"</c>, <c>[x]</c>).</param>
public readonly struct Identifier(string value, TextSpan span, bool quoted)
{
    // Trees are mostly names: sixteen bytes for each instead of twenty-four.
    private readonly int _start = span.Start;
    private readonly int _lengthAndQuoted = (span.Length << 1) | (quoted ? 1 : 0);

    /// <summary>The name without its quotes.</summary>
    public string Value { get; } = value;

    /// <summary>Where it stands, quotes included.</summary>
    public TextSpan Span => new(_start, _lengthAndQuoted >> 1);

    /// <summary>Whether it was quoted.</summary>
    public bool Quoted => (_lengthAndQuoted & 1) != 0;

    /// <summary>Whether the parser had to make it up because none was written.</summary>
    public bool IsMissing => string.IsNullOrEmpty(Value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
