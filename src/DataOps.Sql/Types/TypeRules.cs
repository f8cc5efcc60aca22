using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Types;

/// <summary>How an engine types literals, finds what several operands have in common, and converts without being told.</summary>
internal abstract class TypeRules
{
    private static readonly TypeRules DuckDb = new DuckDbTypeRules();
    private static readonly TypeRules Postgres = new PostgresTypeRules();
    private static readonly TypeRules TSql = new TSqlTypeRules();

    /// <summary>The rules of a dialect.</summary>
    public static TypeRules Of(Dialect dialect) => dialect.Kind switch
    {
        DialectKind.Postgres => Postgres,
        DialectKind.TSql => TSql,
        _ => DuckDb,
    };

    /// <summary>The type of <c>grouping(…)</c>.</summary>
    public abstract SqlType GroupingType { get; }

    /// <summary>The type of a literal.</summary>
    public abstract SqlType Literal(LiteralKind kind, string text);

    /// <summary>The type that operands of <c>case</c>, <c>coalesce</c>, <c>values</c>, arrays become; null when a cast has to decide.</summary>
    public abstract SqlType? Common(IReadOnlyList<Operand> operands);

    /// <summary>The type that operands are compared as; null when they cannot be, unknown when nothing is converted.</summary>
    public abstract SqlType? Comparison(IReadOnlyList<Operand> operands);

    /// <summary>The type that operands are put in order as (<c>&lt;</c>, <c>between</c>, members of a query); like <see cref="Comparison"/> where an engine makes no difference.</summary>
    public virtual SqlType? Order(IReadOnlyList<Operand> operands) => Comparison(operands);

    /// <summary>The type of a column of a set operation; null when a cast has to decide.</summary>
    public abstract SqlType? SetOperation(Operand left, Operand right);

    /// <summary>The type that a column of a result has.</summary>
    public abstract SqlType Result(SqlType type);

    /// <summary>Whether a cast may be written at all, whatever the value; a failing value is another matter.</summary>
    public virtual bool CanCast(Operand from, SqlType to) => true;

    /// <summary>Whether an operand that is not boolean may stand as a condition.</summary>
    public abstract bool IsCondition(Operand operand);
}
