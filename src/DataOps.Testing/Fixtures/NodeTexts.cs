using DataOps.Deployment.Manifests;
using DataOps.Deployment.Planning;
using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Sql.Emit;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Testing.Engines;

namespace DataOps.Testing.Fixtures;

/// <summary>
/// A node as a test runs it: its queries at the test's moment, in the engine's dialect, with sources where the test keeps them. The
/// manifest's text for the engine is taken where there is one; else the compiler translates the one it has.
/// </summary>
internal sealed class NodeTexts(TestProject project, TestDatabase database, DateTimeOffset? moment)
{
    private readonly Dialect _target = database.Statements.Dialect;
    private readonly string _engine = database.Engine;
    private readonly List<ManifestNode> _moved = 
    [
        .. project.Nodes.Values.Where(node => node.Kind == "source" && (project.Dialect.Kind != database.Statements.Dialect.Kind || database.Moves(node))),
    ];


    /// <summary>The node with its texts, and its columns' types, for the engine.</summary>
    public ManifestNode Of(ManifestNode node) => node with
    {
        Columns = IsForeign ? ForeignColumns(node) : node.Columns,
        Sql = node.Sql is { } sql ? Texts(node.Name, sql) : null,
        Incremental = node.Incremental is { NewRows: { } newRows } incremental ? incremental with { NewRows = Texts(node.Name, newRows) } : node.Incremental,
    };

    /// <summary>The query of a check for the engine.</summary>
    public string Of(ManifestCheck check) => Texts(check.Name, check.Sql)[_engine];

    private bool IsForeign => _target.Kind != project.Dialect.Kind;

    private Dictionary<string, string> Texts(string name, IReadOnlyDictionary<string, string> texts)
    {
        var text = texts.GetValueOrDefault(_engine);
        var dialect = text is null ? project.Dialect : _target;
        text ??= texts.Values.FirstOrDefault() ?? throw new ModelTestException($"'{name}' has no query in '{project.Manifest.Project}.dataops.json'.");
        text = moment is { } now ? At(text, dialect, now) : text;
        text = dialect.Kind == _target.Kind ? text : Translate(name, text);
        return new() { [_engine] = _moved.Count > 0 ? MoveSources(text) : text };
    }

    private string At(string text, Dialect dialect, DateTimeOffset now)
    {
        var (tree, query) = Parse(text, dialect);
        return query is null ? text : FixedClock.Set(tree, query, project.Compiler.Catalog, now);
    }

    private string Translate(string name, string text)
    {
        var result = project.Compiler.Translate([new SourceText(text, name)], _target);
        return !result.HasErrors && result.Statements is [{ Text: { } translated }] ? Mark(translated) : throw CannotTranslate(name, result.Diagnostics);
    }

    // The translator quotes names where they need it; markers are always quoted.
    private string Mark(string text)
    {
        var (tree, query) = Parse(text, _target);
        return query is null ? text : QueryEmitter.Rename(tree, query, reference =>
            reference is { IsFileOrFunction: false, Name.Parts: { Count: 2 } parts } && parts[0].Value == ReferenceMarkers.Schema
                ? database.Statements.Quote(new RelationName(ReferenceMarkers.Schema, parts[1].Value)) + Alias(reference)
                : null);
    }

    private string Alias(TableReference reference)
    {
        var last = reference.Name.Parts[reference.Name.Parts.Count - 1];
        return reference.TakesAlias ? " as " + _target.QuoteIdentifier(_target.Fold(last.Value, last.Quoted)) : "";
    }

    // The types are asked of the compiler as those of a table: it writes the table for the engine.
    private IReadOnlyList<ManifestColumn> ForeignColumns(ManifestNode node)
    {
        var result = project.Compiler.Translate([new SourceText(project.Ddl("t", node), node.Name)], _target);
        var columns = result.HasErrors || result.Statements is not [{ Text: { } ddl }] ? null : Columns(ddl);
        return columns?.Count == node.Columns.Count
            ? [.. node.Columns.Zip(columns, static (column, type) => column with { Type = type })]
            : throw CannotTranslate(node.Name, result.Diagnostics);
    }

    private List<string>? Columns(string ddl)
    {
        var tree = SqlParser.Parse(new SourceText(ddl), _target);
        return tree.Statements is [CreateTableStatement table]
            ? [.. table.Columns.Select(column => column.Type is { } type ? tree.Source.ToString(type.Span) : "")]
            : null;
    }

    private ModelTestException CannotTranslate(string name, IReadOnlyList<Sql.Diagnostics.Diagnostic> findings)
    {
        var errors = findings.Where(static finding => finding.Severity == Sql.Diagnostics.DiagnosticSeverity.Error).Select(static finding => $"{finding.Id}: {finding.Message}");
        return new($"'{name}' cannot run on {_engine}: {string.Join(" ", errors)}");
    }

    private string MoveSources(string text)
    {
        var (tree, query) = Parse(text, _target);
        return query is null ? text : QueryEmitter.Rename(tree, query, reference => reference.IsFileOrFunction ? null : Moved(reference));
    }

    private string? Moved(TableReference reference)
    {
        IReadOnlyList<string> parts = [.. reference.Name.Parts.ToList().Select(part => _target.Fold(part.Value, part.Quoted))];
        return _moved.Find(node => IsNamed(node, parts)) is not { } source ? null : database.Statements.Quote(database.Place(source)) + Alias(reference);
    }

    private bool IsNamed(ManifestNode source, IReadOnlyList<string> parts)
    {
        var names = _target.NameComparer;
        var schema = source.Schema ?? SchemaCatalog.DefaultSchemaOf(project.Dialect);
        return names.Equals(parts[^1], source.Relation ?? source.Name)
            && (parts.Count == 1 ? IsDefault(schema) : names.Equals(parts[^2], schema) || (IsDefault(schema) && IsDefault(parts[^2])));
    }

    private bool IsDefault(string schema) =>
        _target.NameComparer.Equals(schema, SchemaCatalog.DefaultSchemaOf(project.Dialect))
        || _target.NameComparer.Equals(schema, SchemaCatalog.DefaultSchemaOf(_target));

    private static (SyntaxTree Tree, Query? Query) Parse(string text, Dialect dialect)
    {
        var tree = SqlParser.Parse(new SourceText(text), dialect);
        return (tree, tree.Statements is [QueryStatement statement] ? statement.Query : null);
    }
}
