using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>What PostgreSQL's grammar gives a meaning without an entry in pg_proc (documentation, 9.9.5, 9.18, 9.26).</summary>
internal static class PostgresForms
{
    /// <summary>The type of such a form; null for any other name, or when the operands do not go together.</summary>
    public static SqlType? TypeOf(string name, IReadOnlyList<Operand> operands) => name.ToLowerInvariant() switch
    {
        "coalesce" or "greatest" or "least" when operands.Count > 0 => TypeRules.Of(Dialects.Dialect.Postgres).Common(operands),
        "current_date" when operands.Count == 0 => SqlType.Date,
        "current_time" => Moment(SqlTypeKind.TimeTz, operands),
        "current_timestamp" => Moment(SqlTypeKind.TimestampTz, operands),
        "localtime" => Moment(SqlTypeKind.Time, operands),
        "localtimestamp" => Moment(SqlTypeKind.Timestamp, operands),
        "current_user" or "session_user" or "user" or "current_role" or "current_catalog" when operands.Count == 0 => SqlType.Named("name"),
        "merge_action" when operands.Count == 0 => SqlType.Text,
        "system_user" when operands.Count == 0 => SqlType.Text,
        _ => null,
    };

    /// <summary>What is proved of its nulls.</summary>
    public static NullBehavior Nulls(string name) =>
        name.StartsWith("current_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("local", StringComparison.OrdinalIgnoreCase)
            ? NullBehavior.NeverNull
            : NullBehavior.Unknown;

    private static SqlType? Moment(SqlTypeKind kind, IReadOnlyList<Operand> operands) => operands.Count switch
    {
        0 => SqlType.WithPrecision(kind, null),
        1 when operands[0].Form == OperandForm.IntegerLiteral => SqlType.WithPrecision(kind, (int)operands[0].Number),
        _ => null,
    };
}
