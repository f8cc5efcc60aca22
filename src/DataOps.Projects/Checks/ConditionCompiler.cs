using DataOps.Projects.Linking;
using DataOps.Projects.Settings;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Projects.Checks;

/// <summary>Binds conditions that stand in settings, and brings what is wrong with them to their place in the front matter.</summary>
internal sealed class ConditionCompiler(ProjectOptions options, NodeBinder binder, RelationNames names, List<Diagnostic> diagnostics)
{
    /// <summary>What the rows of an incremental model's earlier runs are called in its condition.</summary>
    private const string This = "this";

    /// <summary>A condition over the columns of a node, written for the engine; null when it is wrong.</summary>
    public EngineCondition? Check(BoundNode node, Located<string> condition) =>
        Bind(node, condition, null) is { } bound
            ? new EngineCondition(Replace(bound, condition.Value, null), [.. bound.References.Resolved.Select(pair => pair.Value.Name)])
            : null;

    /// <summary>
    /// The query of the rows for which the condition holds; all rows while the table is empty, where <c>max</c> and the like are null.
    /// </summary>
    public string? NewRows(BoundNode node, Located<string> condition)
    {
        var dialect = options.Dialect;
        var self = new Relation(new RelationName(null, This), RelationKind.Table, node.Relation.Columns);
        if (Bind(node, condition, self) is not { } bound)
        {
            return null;
        }

        var marker = RelationMarker.For(node.Declaration, dialect);
        var text = Replace(bound, condition.Value, marker);
        return $"select * from (\n{node.Sql}\n) as {dialect.QuoteIdentifier(node.Declaration.Name)} "
            + $"where (\n{text}\n) or not exists (select 1 from {marker})";
    }

    private BoundCondition? Bind(BoundNode node, Located<string> condition, Relation? extra)
    {
        var dialect = options.Dialect;
        var prefix = $"select * from {RelationMarker.Published(node.Declaration, dialect)} where (\n";
        var source = new SourceText(prefix + condition.Value + "\n)", node.Declaration.SettingsFile.Item.Path);
        var tree = SqlParser.Parse(source, dialect);
        var found = new List<Diagnostic>(tree.Diagnostics);
        References? references = null;
        if (found.Count == 0 && tree.Statements.Count == 1 && tree.Statements[0] is QueryStatement query)
        {
            references = References.Resolve(
                new Declaration(NodeKind.Check, node.Declaration.Name, node.Declaration.Relation, node.Declaration.SettingsFile, default)
                {
                    References = [.. TableReferences.Find(tree).Where(reference => extra is null || !IsThis(reference))],
                },
                names,
                found);
            found.AddRange(QueryAnalyzer.Analyze(tree, query, binder.CatalogOf(references, extra)).Diagnostics);
        }

        diagnostics.AddRange(found.Select(diagnostic => Move(diagnostic, prefix.Length, node, condition)));
        return references is null || found.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            ? null
            : new BoundCondition(tree, prefix.Length, references);
    }

    // A value on one line of the YAML stands there as it is, perhaps in quotes; of a block value only the whole is known.
    private static Diagnostic Move(Diagnostic diagnostic, int prefix, BoundNode node, Located<string> condition)
    {
        var text = node.Declaration.SettingsFile.Item.Text;
        var written = text.ToString(condition.Span);
        var offset = written.IndexOf(condition.Value, StringComparison.Ordinal);
        var start = diagnostic.Span.Start - prefix;
        var isInside = offset >= 0 && start >= 0 && start + diagnostic.Span.Length <= condition.Value.Length;
        var span = isInside
            ? new TextSpan(condition.Span.Start + offset + start, diagnostic.Span.Length)
            : condition.Span;
        return diagnostic.MoveTo(text, span);
    }

    private string Replace(BoundCondition bound, string condition, string? self)
    {
        var dialect = options.Dialect;
        var result = condition;
        foreach (var reference in TableReferences.Find(bound.Tree).Where(r => r.Span.Start >= bound.Offset).OrderByDescending(r => r.Span.Start))
        {
            var target = bound.References.Resolved.Where(pair => pair.Key.Span == reference.Span).Select(pair => pair.Value).FirstOrDefault();
            var replacement = self is not null && IsThis(reference) ? self : target is null ? null : RelationMarker.For(target, dialect);
            if (replacement is not null)
            {
                var last = reference.Name.Parts[reference.Name.Parts.Count - 1].Value;
                var alias = reference.TakesAlias ? " as " + dialect.QuoteIdentifier(last) : "";
                var start = reference.Span.Start - bound.Offset;
                result = result.Substring(0, start) + replacement + alias + result.Substring(start + reference.Span.Length);
            }
        }

        return result;
    }

    private bool IsThis(TableReference reference) =>
        reference.Name.Parts.Count == 1 && options.Dialect.NameComparer.Equals(reference.Name.Parts[0].Value, This);

    private sealed record BoundCondition(SyntaxTree Tree, int Offset, References References);
}
