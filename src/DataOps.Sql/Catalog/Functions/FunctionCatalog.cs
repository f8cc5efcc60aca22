using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>The built-in functions and operators of an engine, from a data file that was made from the engine's own catalog. Immutable.</summary>
public sealed class FunctionCatalog
{
    private static readonly Lazy<FunctionCatalog> DuckDb = new(() => new(Dialect.DuckDb, FunctionDataFile.Read(Dialect.DuckDb, DuckDbTypeReader.Read)));
    private static readonly Lazy<FunctionCatalog> Postgres = new(() => new(Dialect.Postgres, FunctionDataFile.Read(Dialect.Postgres, PostgresTypeReader.Read)));
    private static readonly Lazy<FunctionCatalog> TSql = new(() => new(Dialect.TSql, FunctionDataFile.Read(Dialect.TSql, TSqlTypeReader.Read)));

    private readonly FunctionDataFile _data;

    private FunctionCatalog(Dialect dialect, FunctionDataFile data)
    {
        Dialect = dialect;
        _data = data;
    }

    /// <summary>What calls of its functions meant before.</summary>
    internal ResolutionMemo Resolutions { get; } = new();

    /// <summary>The dialect whose engine has these functions.</summary>
    public Dialect Dialect { get; }

    /// <summary>The version of the engine they were read from; empty when there are none.</summary>
    public string EngineVersion => _data.EngineVersion;

    /// <summary>All names, in lower case except operators, for suggestions.</summary>
    public IEnumerable<string> Names => _data.Names;

    /// <summary>The functions of a dialect. Read once for each process.</summary>
    public static FunctionCatalog For(Dialect dialect) => dialect.Kind switch
    {
        DialectKind.Postgres => Postgres.Value,
        DialectKind.TSql => TSql.Value,
        _ => DuckDb.Value,
    };

    /// <summary>The overloads of a name, without regard to its case; empty when there is none.</summary>
    public IReadOnlyList<FunctionOverload> Find(string name) => _data.Find(name);

    /// <summary>What a function does, in a sentence; null where the engine does not say.</summary>
    public string? Describe(string name) => _data.Describe(name);

    /// <summary>Whether some overload of the name is of <paramref name="kind"/>.</summary>
    public bool Has(string name, FunctionKind kind)
    {
        foreach (var overload in Find(name))
        {
            if (overload.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }
}
