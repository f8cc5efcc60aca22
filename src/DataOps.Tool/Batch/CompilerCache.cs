using DataOps.Sql;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;
using DataOps.Tool.Output;

namespace DataOps.Tool.Batch;

/// <summary>
/// The compilers of a batch: one for each dialect, and one for each schema that came with a line. A schema is compiled once as long
/// as it is among the last ones used. For one thread; a compiler is made by whoever needs it first.
/// </summary>
/// <param name="console">Gets what is wrong with the command line's own schema, which no answer repeats.</param>
/// <param name="schema">DDL that all lines may use.</param>
/// <param name="models">Models that all lines may use.</param>
internal sealed class CompilerCache(ToolConsole console, IReadOnlyList<SourceText> schema, IReadOnlyList<ModelText> models)
{
    private const int Capacity = 32;

    private readonly Dictionary<DialectKind, Lazy<SqlCompiler>> _bases = [];
    private readonly Dictionary<(DialectKind, string), Entry> _compilers = [];
    private long _clock;

    /// <summary>Whether the command line's own schema has errors.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The compiler of a line.</summary>
    /// <param name="dialect">The line's dialect.</param>
    /// <param name="ddl">The line's own schema, if any.</param>
    /// <param name="path">What findings about that schema name.</param>
    public Lazy<SqlCompiler> Get(Dialect dialect, string? ddl, string path)
    {
        if (!_bases.TryGetValue(dialect.Kind, out var basis))
        {
            _bases.Add(dialect.Kind, basis = new Lazy<SqlCompiler>(() => Create(dialect)));
        }

        if (string.IsNullOrWhiteSpace(ddl))
        {
            return basis;
        }

        if (!_compilers.TryGetValue((dialect.Kind, ddl), out var entry))
        {
            Evict();
            entry = new Entry(new Lazy<SqlCompiler>(() => basis.Value.With(new SourceText(ddl, path))));
            _compilers.Add((dialect.Kind, ddl), entry);
        }

        entry.LastUse = _clock++;
        return entry.Compiler;
    }

    private SqlCompiler Create(Dialect dialect)
    {
        var described = SqlCompiler.Create(dialect, schema).DescribeModels(models);
        foreach (var finding in described.Result.Diagnostics)
        {
            console.ErrorLine(finding.ToString());
        }

        HasErrors |= described.Result.HasErrors;
        return described.Compiler;
    }

    private void Evict()
    {
        if (_compilers.Count >= Capacity)
        {
            _compilers.Remove(_compilers.MinBy(static pair => pair.Value.LastUse).Key);
        }
    }

    private sealed class Entry(Lazy<SqlCompiler> compiler)
    {
        public Lazy<SqlCompiler> Compiler { get; } = compiler;

        public long LastUse { get; set; }
    }
}
