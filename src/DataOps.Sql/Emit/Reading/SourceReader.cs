using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;

namespace DataOps.Sql.Emit;

/// <summary>Says what the calls of a dialect mean, in the neutral vocabulary.</summary>
internal abstract class SourceReader
{
    private static readonly Lazy<SourceReader> DuckDb = new(() => new DuckDbReader());
    private static readonly Lazy<SourceReader> Postgres = new(() => new PostgresReader());
    private static readonly Lazy<SourceReader> TSql = new(() => new TSqlReader());

    private readonly Dictionary<string, Func<BoundCall, BoundExpression?>> _readings = new(StringComparer.Ordinal);

    public static SourceReader Of(Dialect dialect) => dialect.Kind switch
    {
        DialectKind.Postgres => Postgres.Value,
        DialectKind.TSql => TSql.Value,
        _ => DuckDb.Value,
    };

    /// <summary>What a call means; null where that is not known.</summary>
    public BoundExpression? Read(BoundCall call) => _readings.TryGetValue(call.Name, out var read) ? read(call) : null;

    /// <summary>What an element of a call's result means, where that is more than the element of a list; null for others.</summary>
    public virtual BoundExpression? Element(BoundOperator subscript) => null;

    /// <summary>What a conversion with a style means; null where that is not known.</summary>
    public virtual BoundExpression? Style(BoundOperator conversion) => null;

    /// <summary>Functions, by their names between blanks, that are one operation with their arguments as they stand.</summary>
    protected void Add(string names, Operation operation) =>
        Add(names, call => new NeutralCall(call.Type, call.Span, operation, call.Arguments) { Origin = call });

    /// <summary>Functions whose arguments decide what they mean.</summary>
    protected void Add(string names, Func<BoundCall, BoundExpression?> read)
    {
        foreach (var name in names.Split(' '))
        {
            _readings[name] = read;
        }
    }

    /// <summary>An operation in place of a call.</summary>
    protected static NeutralCall Of(BoundCall call, Operation operation, params BoundExpression[] arguments) =>
        new(call.Type, call.Span, operation, arguments) { Origin = call };

    /// <summary>An operation with a detail in place of a call.</summary>
    protected static NeutralCall Of(BoundCall call, Operation operation, string detail, params BoundExpression[] arguments) =>
        new(call.Type, call.Span, operation, arguments) { Origin = call, Detail = detail };
}
