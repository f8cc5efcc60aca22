namespace DataOps.Sql.Types;

/// <summary>
/// The type of a value. Immutable, compared by value. How it is spelled depends on the dialect: see <c>SqlTypeNames</c>.
/// </summary>
public sealed partial class SqlType : IEquatable<SqlType>
{
    private Operand? _operand;

    private SqlType(SqlTypeKind kind) => Kind = kind;

    /// <summary>Any expression of this type, as overload resolution sees it.</summary>
    internal Operand AsOperand => _operand ??= Operand.ValueOf(this);

    /// <summary>The family.</summary>
    public SqlTypeKind Kind { get; private init; }

    /// <summary>Longest text, in characters or bytes; or the elements of an array. Null when not limited (<c>max</c>).</summary>
    public int? Length { get; private init; }

    /// <summary>Digits of a decimal; fractional digits of a time, where stated.</summary>
    public int? Precision { get; private init; }

    /// <summary>Digits of a decimal behind the point.</summary>
    public int? Scale { get; private init; }

    /// <summary>What a list, array or range holds; the value of a map.</summary>
    public SqlType? Element { get; private init; }

    /// <summary>The key of a map.</summary>
    public SqlType? Key { get; private init; }

    /// <summary>The members of a struct or union.</summary>
    public IReadOnlyList<SqlField> Fields { get; private init; } = [];

    /// <summary>The values of an enum, in order.</summary>
    public IReadOnlyList<string> Values { get; private init; } = [];

    /// <summary>The name of an enum or other named type, as the engine's catalog has it.</summary>
    public string? Name { get; private init; }

    /// <summary>Whether the compiler cannot know the type.</summary>
    public bool IsUnknown => Kind == SqlTypeKind.Unknown;
}
