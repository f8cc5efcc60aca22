using DataOps.Projects.Linking;
using DataOps.Projects.Settings;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Projects.Queries;

/// <summary>
/// The types of a query's parameters: those declared, and those that follow from use. A query is bound first to find the latter, and
/// again with all of them known, because the types of its columns may depend on them.
/// </summary>
internal static class ParameterTypes
{
    private const string ListMark = "[]";
    private const string NullMark = "?";

    public static QueryFacts Analyze(Declaration declaration, ICatalog catalog)
    {
        var tree = declaration.File.Tree!;
        var query = declaration.Query!.Query;
        var types = Declared(declaration.File.Settings, tree.Dialect, catalog);
        var facts = QueryAnalyzer.Analyze(tree, query, catalog, types);
        var inferred = facts.Parameters.Where(parameter => !parameter.Type.IsUnknown && !types.ContainsKey(parameter.Name)).ToList();
        if (inferred.Count == 0)
        {
            return facts;
        }

        inferred.ForEach(parameter => types[parameter.Name] = parameter.Type);
        return QueryAnalyzer.Analyze(tree, query, catalog, types);
    }

    /// <summary>Whether a declared type admits null.</summary>
    public static bool AdmitsNull(ParameterSettings declared) =>
        declared.Type is { } type && type.Value.TrimEnd().EndsWith(NullMark, StringComparison.Ordinal);

    /// <summary>What is wrong with a query; that a parameter has no type is said of it, not again of the columns that follow from it.</summary>
    public static IReadOnlyList<Diagnostic> Findings(QueryFacts facts) => facts.Parameters.All(parameter => !parameter.Type.IsUnknown)
        ? facts.Diagnostics
        : [.. facts.Diagnostics.Where(diagnostic => diagnostic.Descriptor != BindingDiagnostics.UnknownResultType)];

    private static Dictionary<string, SqlType> Declared(NodeSettings settings, Dialect dialect, ICatalog catalog)
    {
        var types = new Dictionary<string, SqlType>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in settings.Parameters)
        {
            if (parameter.Type is { } written && Parse(written.Value, dialect, catalog) is { IsUnknown: false } type)
            {
                types[parameter.Name.Value] = type;
            }
        }

        return types;
    }

    private static SqlType Parse(string written, Dialect dialect, ICatalog catalog)
    {
        var text = written.Trim();
        text = text.EndsWith(NullMark, StringComparison.Ordinal) ? text.Substring(0, text.Length - NullMark.Length).TrimEnd() : text;
        if (text.EndsWith(ListMark, StringComparison.Ordinal))
        {
            var element = ParseType(text.Substring(0, text.Length - ListMark.Length), dialect, catalog);
            return element.IsUnknown ? element : SqlType.List(element);
        }

        return ParseType(text, dialect, catalog);
    }

    // Types have no grammar of their own in the parser's interface, so the text is read where a type must stand.
    private static SqlType ParseType(string text, Dialect dialect, ICatalog catalog)
    {
        var tree = SqlParser.Parse(new SourceText($"select cast(null as {text})"), dialect);
        var bag = new DiagnosticBag(tree.Source);
        var finder = new CastFinder();
        finder.VisitTree(tree);
        if (tree.Diagnostics.Count > 0 || finder.Type is not { } name)
        {
            return SqlType.Unknown;
        }

        var type = new TypeResolver(dialect, catalog, bag).Resolve(name);
        return bag.Count > 0 ? SqlType.Unknown : type;
    }

    private sealed class CastFinder : SyntaxWalker
    {
        public TypeName? Type { get; private set; }

        public override void Visit(SyntaxNode? node)
        {
            Type ??= (node as CastExpression)?.Type;
            base.Visit(node);
        }
    }
}
