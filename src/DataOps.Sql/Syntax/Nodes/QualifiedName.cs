using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>A name of one to four parts, such as <c>sales.orders</c>.</summary>
/// <remarks>
/// Trees are mostly names. A name of one or two parts keeps only their values: where the parts stand and whether they are quoted follows
/// from its own span, as long as nothing but a dot and quotes stands there.
/// </remarks>
public class QualifiedName : Expression
{
    private readonly string _first;

    // The value of the second part, or all parts when their places do not follow from the span.
    private readonly object? _rest;

    /// <summary>Makes a name of its parts.</summary>
    /// <param name="span">The characters of the node.</param>
    /// <param name="parts">The parts, the most significant first; at least one.</param>
    public QualifiedName(TextSpan span, NodeList<Identifier> parts)
        : base(span)
    {
        _first = parts[0].Value;
        _rest = parts.Count switch
        {
            1 => Single(span, parts[0]),
            2 => Second(span, parts[0], parts[1]),
            _ => parts.ToArray(),
        };
    }

    internal QualifiedName(Identifier only)
        : base(only.Span)
    {
        _first = only.Value;
        _rest = Single(only.Span, only);
    }

    internal QualifiedName(TextSpan span, Identifier first, Identifier second)
        : base(span)
    {
        _first = first.Value;
        _rest = Second(span, first, second);
    }

    private protected QualifiedName(TextSpan span, QualifiedName other)
        : base(span)
    {
        _first = other._first;
        _rest = other._rest;
        if (span != other.Span && _rest is not Identifier[])
        {
            _rest = other.Parts.ToArray();
        }
    }

    /// <summary>The parts, the most significant first; at least one.</summary>
    public NameParts Parts => new(this);

    internal int PartCount => _rest switch
    {
        null => 1,
        Identifier[] all => all.Length,
        _ => 2,
    };

    internal Identifier Part(int index) => _rest switch
    {
        null when index == 0 => Only(Span, _first),
        Identifier[] all => all[index],
        string second when index == 0 => FirstOfTwo(Span, _first, second),
        string second when index == 1 => SecondOfTwo(Span, _first, second),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    private static Identifier[]? Single(TextSpan span, Identifier only) => Same(Only(span, only.Value), only) ? null : [only];

    private static object Second(TextSpan span, Identifier first, Identifier second) =>
        Same(FirstOfTwo(span, first.Value, second.Value), first) && Same(SecondOfTwo(span, first.Value, second.Value), second)
            ? second.Value
            : new[] { first, second };

    private static bool Same(Identifier derived, Identifier given) => derived.Span == given.Span && derived.Quoted == given.Quoted;

    private static Identifier Only(TextSpan span, string value) => new(value, span, quoted: span.Length == value.Length + 2);

    private static Identifier FirstOfTwo(TextSpan span, string first, string second)
    {
        var quoted = AreQuoted(span, first, second);
        return new(first, new TextSpan(span.Start, first.Length + (quoted ? 2 : 0)), quoted);
    }

    private static Identifier SecondOfTwo(TextSpan span, string first, string second)
    {
        var quoted = AreQuoted(span, first, second);
        var length = second.Length + (quoted ? 2 : 0);
        return new(second, new TextSpan(span.End - length, length), quoted);
    }

    private static bool AreQuoted(TextSpan span, string first, string second) => span.Length == first.Length + second.Length + 5;
}
