using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Tool.Describe;

/// <summary>Describes each statement of some texts against a catalog.</summary>
internal sealed class SqlDescriber(ICatalog catalog, Dialect dialect)
{
    public IEnumerable<(StatementView Statement, IReadOnlyList<Diagnostic> Diagnostics)> Describe(SourceText text)
    {
        var tree = SqlParser.Parse(text, dialect);
        var statements = tree.Statements;
        for (var i = 0; i < statements.Count; i++)
        {
            // What the parser found between two statements belongs to the one before.
            var from = i == 0 ? 0 : statements[i].Span.Start;
            var to = i + 1 < statements.Count ? statements[i + 1].Span.Start : text.Length + 1;
            var syntax = tree.Diagnostics.Where(diagnostic => diagnostic.Span.Start >= from && diagnostic.Span.Start < to);
            yield return Describe(tree, statements[i], syntax);
        }
    }

    /// <summary>What is wrong with a text that has no statement at all.</summary>
    public IReadOnlyList<Diagnostic> Unplaced(SourceText text)
    {
        var tree = SqlParser.Parse(text, dialect);
        return tree.Statements.Count == 0 ? tree.Diagnostics : [];
    }

    private (StatementView Statement, IReadOnlyList<Diagnostic> Diagnostics) Describe(
        SyntaxTree tree, Statement statement, IEnumerable<Diagnostic> syntax)
    {
        var facts = QueryOf(statement) is { } query ? QueryAnalyzer.Analyze(tree, query, catalog) : null;
        IReadOnlyList<Diagnostic> diagnostics = [.. syntax, .. facts?.Diagnostics ?? []];
        var view = new StatementView(
            tree.Source.Path,
            tree.Source.GetPosition(statement.Span.Start).Line + 1,
            KindOf(statement),
            [.. (facts?.Columns ?? []).Select(Describe)],
            [.. (facts?.Keys ?? []).Select(key => (IReadOnlyList<string>)[.. key.Columns.Select(ordinal => facts!.Columns[ordinal].Name)])],
            [.. diagnostics.Select(DiagnosticView.Of)]);
        return (view, diagnostics);
    }

    private ColumnView Describe(OutputColumn column) => new(
        column.Name,
        column.Type.Kind == SqlTypeKind.Unknown ? null : SqlTypeNames.Spell(column.Type, dialect),
        column.Nullable,
        [
            .. column.Lineage.Select(static origin =>
                new LineageView(origin.Relation.ToString(), origin.Column, Output.Words.Of(origin.Via))),
        ]);

    private static Query? QueryOf(Statement statement) => statement switch
    {
        QueryStatement query => query.Query,
        CreateViewStatement view => view.Query,
        CreateTableStatement table => table.Query,
        _ => null,
    };

    private static string KindOf(Statement statement) => statement switch
    {
        QueryStatement => "query",
        CreateViewStatement => "create view",
        CreateTableStatement => "create table",
        CreateSchemaStatement => "create schema",
        CreateTypeStatement => "create type",
        CreateFunctionStatement => "create function",
        AlterTableStatement => "alter table",
        CommentStatement => "comment",
        SkippedStatement skipped => skipped.Keyword.ToLowerInvariant(),
        _ => "other",
    };
}
