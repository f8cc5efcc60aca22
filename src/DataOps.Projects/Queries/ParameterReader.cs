using DataOps.Projects.Diagnostics;
using DataOps.Projects.Linking;
using DataOps.Projects.Settings;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Projects.Queries;

/// <summary>Gives each parameter of a query its type: the declared one, or the one that follows from its use.</summary>
internal static class ParameterReader
{
    public static IReadOnlyList<QueryParameter> Read(BoundNode node, Dialect dialect, List<Diagnostic> diagnostics)
    {
        if (node.Declaration.Query is not { } query)
        {
            return [];
        }

        var file = node.Declaration.File;
        var types = new TypeResolver(dialect, new SchemaCatalog(dialect, []), new DiagnosticBag(file.Item.Text));
        var uses = ParameterUses.Find(query.Query, name => TypeOfColumn(node, name, dialect), types.Resolve);
        ReportUnused(file, uses, diagnostics);
        var parameters = new List<QueryParameter>();
        foreach (var use in uses)
        {
            var declared = file.Settings.Parameters.FirstOrDefault(setting => IsSame(setting.Name.Value, use.Name));
            if (declared is not null)
            {
                parameters.Add(Declared(use, declared, file, dialect, diagnostics));
            }
            else if (use.Type is { IsUnknown: false } type)
            {
                parameters.Add(new QueryParameter(use.Name, type, false, null));
            }
            else
            {
                diagnostics.Add(new Diagnostic(ProjectDiagnostics.UnknownParameterType, file.Item.Text, use.Span, use.Name));
            }
        }

        return parameters;
    }

    private static QueryParameter Declared(
        ParameterUse use, ParameterSettings declared, ProjectFile file, Dialect dialect, List<Diagnostic> diagnostics)
    {
        var written = declared.Type.Value.Trim();
        var nullable = written.EndsWith("?", StringComparison.Ordinal);
        var type = ParseType(nullable ? written.Substring(0, written.Length - 1) : written, dialect);
        if (type.IsUnknown)
        {
            diagnostics.Add(new Diagnostic(
                ProjectDiagnostics.WrongSettingValue, file.Item.Text, declared.Type.Span, use.Name, $"a type of SQL, such as integer, not '{written}'"));
        }

        return new QueryParameter(use.Name, type, nullable, declared.Description);
    }

    // Types have no grammar of their own in the parser's interface, so the text is read where a type must stand.
    private static SqlType ParseType(string text, Dialect dialect)
    {
        var tree = SqlParser.Parse(new SourceText($"select cast(null as {text})"), dialect);
        var bag = new DiagnosticBag(tree.Source);
        var finder = new CastFinder();
        finder.VisitTree(tree);
        if (tree.Diagnostics.Count > 0 || finder.Type is not { } name)
        {
            return SqlType.Unknown;
        }

        var type = new TypeResolver(dialect, new SchemaCatalog(dialect, []), bag).Resolve(name);
        return bag.Count > 0 ? SqlType.Unknown : type;
    }

    // The type that all inputs with a column of the name agree on.
    private static SqlType? TypeOfColumn(BoundNode node, QualifiedName name, Dialect dialect)
    {
        var column = name.Parts[name.Parts.Count - 1].Value;
        var types = node.Inputs
            .SelectMany(input => input.Relation.Columns)
            .Where(candidate => dialect.NameComparer.Equals(candidate.Name, column))
            .Select(candidate => candidate.Type)
            .Distinct()
            .ToList();
        return types.Count == 1 ? types[0] : null;
    }

    private static void ReportUnused(ProjectFile file, IReadOnlyList<ParameterUse> uses, List<Diagnostic> diagnostics)
    {
        foreach (var declared in file.Settings.Parameters.Where(setting => !uses.Any(use => IsSame(use.Name, setting.Name.Value))))
        {
            diagnostics.Add(new Diagnostic(
                ProjectDiagnostics.UnusedParameter,
                file.Item.Text,
                declared.Name.Span,
                declared.Name.Value,
                Suggestion.Phrase(declared.Name.Value, uses.Select(use => use.Name))));
        }
    }

    private static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

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
