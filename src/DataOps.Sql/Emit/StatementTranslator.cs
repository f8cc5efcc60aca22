using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Emit;

/// <summary>Translates single statements: queries, and the DDL that describes what they read.</summary>
internal static class StatementTranslator
{
    public static TranslatedStatement Translate(SyntaxTree tree, Statement statement, ICatalog catalog, Dialect target, TranslationOptions options)
    {
        if (tree.Dialect.Kind == target.Kind)
        {
            return Result(tree, statement, tree.Source.ToString(statement.Span).TrimEnd().TrimEnd(';'), [.. tree.FindingsIn(statement.Span)]);
        }

        switch (statement)
        {
            case QueryStatement query:
                var translation = QueryTranslator.Translate(tree, query.Query, catalog, target, options);
                return Result(tree, statement, translation.Text, translation.Diagnostics);
            case CreateViewStatement view:
                return OfQuery(tree, statement, view.Query, "create view ", view.Name, view.Columns, catalog, target, options);
            case CreateTableStatement { Query: { } source } table:
                return OfQuery(tree, statement, source, "create table ", table.Name, default, catalog, target, options);
            case CreateTableStatement { IsType: false } table:
                return OfTable(tree, table, catalog, target, options);
            case CreateSchemaStatement schema:
                return Result(tree, statement, SchemaText(schema, tree.Dialect, target), []);
            default:
                // Constraints are part of the tables written, functions are inlined, types are spelled out where they are used.
                return Result(tree, statement, "", [.. tree.FindingsIn(statement.Span)]);
        }
    }

    private static string SchemaText(CreateSchemaStatement statement, Dialect source, Dialect target)
    {
        var last = statement.Name.Parts[statement.Name.Parts.Count - 1];
        var name = source.Fold(last.Value, last.Quoted);
        return string.Equals(name, SchemaCatalog.DefaultSchemaOf(source), StringComparison.OrdinalIgnoreCase) ? "" : "create schema " + TargetNames.Of(target).Quote(name);
    }

    private static TranslatedStatement OfQuery(
        SyntaxTree tree,
        Statement statement,
        Query query,
        string words,
        QualifiedName name,
        NodeList<Identifier> columns,
        ICatalog catalog,
        Dialect target,
        TranslationOptions options)
    {
        var translation = QueryTranslator.Translate(tree, query, catalog, target, options);
        if (translation.Text is null)
        {
            return Result(tree, statement, null, translation.Diagnostics);
        }

        var names = TargetNames.Of(target);
        var path = Path(name, tree.Dialect, target);
        if (words == "create table " && target.Kind == DialectKind.TSql)
        {
            return Result(tree, statement, $"select *\ninto {path}\nfrom (\n{translation.Text}\n) as q", translation.Diagnostics);
        }

        var list = columns.IsEmpty ? "" : $" ({string.Join(", ", columns.Select(column => names.Quote(tree.Dialect.Fold(column.Value, column.Quoted))))})";
        return Result(tree, statement, $"{words}{path}{list} as\n{translation.Text}", translation.Diagnostics);
    }

    private static TranslatedStatement OfTable(SyntaxTree tree, CreateTableStatement table, ICatalog catalog, Dialect target, TranslationOptions options)
    {
        var diagnostics = new DiagnosticBag(tree.Source);
        var parts = table.Name.Parts.Select(part => tree.Dialect.Fold(part.Value, part.Quoted)).ToArray();
        if (catalog.Find(parts) is not { IsBroken: false } relation)
        {
            return Result(tree, table, null, [.. tree.FindingsIn(table.Span)]);
        }

        var text = new TableWriter(tree, table, relation, target, diagnostics, catalog, options).Write();
        var found = diagnostics.ToList();
        return Result(tree, table, found.Any(finding => finding.Severity == DiagnosticSeverity.Error) ? null : text, found);
    }

    internal static string Path(QualifiedName name, Dialect source, Dialect target)
    {
        var names = TargetNames.Of(target);
        var parts = name.Parts.Select(part => source.Fold(part.Value, part.Quoted)).ToList();
        if (parts.Count > 1 && string.Equals(parts[parts.Count - 2], SchemaCatalog.DefaultSchemaOf(source), StringComparison.OrdinalIgnoreCase))
        {
            parts.RemoveRange(0, parts.Count - 1);
        }

        return string.Join(".", parts.Skip(Math.Max(0, parts.Count - 2)).Select(names.Quote));
    }

    private static TranslatedStatement Result(SyntaxTree tree, Statement statement, string? text, IReadOnlyList<Diagnostic> diagnostics) => new(
        tree.Source.Path,
        tree.Source.GetPosition(statement.Span.Start).Line + 1,
        KindOf(statement),
        diagnostics.Any(found => found.Severity == DiagnosticSeverity.Error) ? null : text,
        diagnostics);

    private static string KindOf(Statement statement) => statement switch
    {
        QueryStatement => "query",
        CreateViewStatement => "create view",
        CreateTableStatement => "create table",
        CreateSchemaStatement => "create schema",
        CreateTypeStatement => "create type",
        CreateFunctionStatement => "create function",
        CreateSequenceStatement => "create sequence",
        DeclareStatement => "declare",
        AlterTableStatement => "alter table",
        CommentStatement => "comment",
        ModificationStatement modification => modification.Keyword.ToLowerInvariant(),
        SkippedStatement skipped => skipped.Keyword.ToLowerInvariant(),
        _ => "statement",
    };
}
