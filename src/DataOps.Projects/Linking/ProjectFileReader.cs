using DataOps.Projects.Diagnostics;
using DataOps.Projects.FrontMatter;
using DataOps.Projects.Settings;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Projects.Linking;

/// <summary>The first step: from one item to one file, without a look at any other.</summary>
internal static class ProjectFileReader
{
    /// <param name="item">The item.</param>
    /// <param name="dialect">The dialect of the project.</param>
    /// <param name="buffers">Room for the parser.</param>
    /// <param name="keepsSyntax">Whether the syntax of models and checks is kept; else it is read again when they are bound, once.</param>
    public static ProjectFile Read(ProjectItem item, Dialect dialect, ParserBuffers buffers, bool keepsSyntax = true)
    {
        var diagnostics = new DiagnosticBag(item.Text);
        var settings = SettingsReader.Read(item, diagnostics);
        if (item.Kind == ProjectItemKind.Seed)
        {
            return new ProjectFile(item, settings) { Diagnostics = diagnostics.ToList() };
        }

        var tree = SqlParser.Parse(item.Text, dialect, buffers);
        if (tree.Statements.IsEmpty && !HasErrors(tree))
        {
            diagnostics.Report(ProjectDiagnostics.EmptyFile, new TextSpan(0, 0), WhatBelongs(item.Kind));
        }

        return item.Kind switch
        {
            _ when tree.Statements.IsEmpty => Incomplete(item, settings, tree, diagnostics),
            ProjectItemKind.Source or ProjectItemKind.SeedSchema => ReadDeclarations(item, settings, tree, diagnostics),
            ProjectItemKind.Transform => ReadTransform(item, settings, tree, diagnostics),
            ProjectItemKind.Function => ReadFunctions(item, settings, tree, diagnostics),
            _ when HasErrors(tree) => Incomplete(item, settings, tree, diagnostics),
            ProjectItemKind.Query when tree.Statements.Count > 1 => QueryFileReader.Read(item, settings, tree, diagnostics),
            _ => ReadQuery(item, settings, tree, diagnostics, keepsSyntax || item.Kind == ProjectItemKind.Query),
        };
    }

    // What the parser could not read is not bound either: one cause, one message.
    private static ProjectFile Incomplete(ProjectItem item, NodeSettings settings, SyntaxTree tree, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(tree.Diagnostics);
        return new ProjectFile(item, settings) { Tree = tree, Diagnostics = diagnostics.ToList() };
    }

    private static ProjectFile ReadQuery(ProjectItem item, NodeSettings settings, SyntaxTree tree, DiagnosticBag diagnostics, bool keepsSyntax)
    {
        diagnostics.AddRange(tree.Diagnostics);
        var query = tree.Statements[0] as QueryStatement;
        var wrong = query is null ? tree.Statements[0] : tree.Statements.Skip(1).FirstOrDefault();
        if (wrong is not null)
        {
            diagnostics.Report(ProjectDiagnostics.UnexpectedStatement, wrong.Span, WhatBelongs(item.Kind));
        }

        return new ProjectFile(item, settings)
        {
            Tree = keepsSyntax ? tree : null,
            Query = keepsSyntax ? query : null,
            QueryStart = query?.Span.Start,
            References = query is null ? [] : TableReferences.Find(tree),
            Diagnostics = diagnostics.ToList(),
        };
    }

    private static ProjectFile ReadDeclarations(ProjectItem item, NodeSettings settings, SyntaxTree tree, DiagnosticBag diagnostics)
    {
        var schema = SchemaReader.Read(tree);
        diagnostics.AddRange(schema.Diagnostics);
        var relations = schema.Relations;
        var belongs = WhatBelongs(item.Kind);
        if (item.Kind == ProjectItemKind.SeedSchema)
        {
            relations = [.. relations.Where(relation => tree.Dialect.NameComparer.Equals(relation.Name.Name, item.Name))];
            belongs = $"'create table {item.Name} (…)'";
        }

        if (relations.Count == 0 && schema.Queries.Count == 0 && !HasErrors(tree))
        {
            diagnostics.Report(ProjectDiagnostics.UnexpectedStatement, tree.Statements[0].Span, belongs);
        }

        if (settings.Location is { } location && relations.Count + schema.Queries.Count > 1)
        {
            diagnostics.Report(
                ProjectDiagnostics.WrongSettingValue, location.Span, SettingKeys.Location,
                "in a file that declares one table: what lies there are the rows of one");
        }

        return new ProjectFile(item, settings)
        {
            Tree = tree,
            Declared = relations,
            DeclaredQueries = schema.Queries,
            DeclaredTypes = schema.Types,
            References = schema.Queries.Count == 0 ? [] : TableReferences.Find(tree),
            Diagnostics = diagnostics.ToList(),
        };
    }

    private static ProjectFile ReadTransform(ProjectItem item, NodeSettings settings, SyntaxTree tree, DiagnosticBag diagnostics)
    {
        var schema = SchemaReader.Read(tree);
        diagnostics.AddRange(schema.Diagnostics);
        return new ProjectFile(item, settings)
        {
            Tree = tree,
            Declared = schema.Relations,
            References = TableReferences.Find(tree),
            Diagnostics = diagnostics.ToList(),
        };
    }

    private static ProjectFile ReadFunctions(ProjectItem item, NodeSettings settings, SyntaxTree tree, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(tree.Diagnostics);
        if (!HasErrors(tree))
        {
            diagnostics.Report(
                ProjectDiagnostics.FunctionNotSupported,
                tree.Statements[0].Span,
                item.Name,
                "this version of the compiler does not inline functions; write the expression where it is used");
        }

        return new ProjectFile(item, settings) { Tree = tree, Diagnostics = diagnostics.ToList() };
    }

    private static bool HasErrors(SyntaxTree tree) => tree.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>What a file of the kind holds, as messages say it.</summary>
    public static string WhatBelongs(ProjectItemKind kind) => kind switch
    {
        ProjectItemKind.Source => "'create table' statements",
        ProjectItemKind.SeedSchema => "the 'create table' statement of its seed",
        ProjectItemKind.Function => "a 'create function' or 'create macro' statement",
        ProjectItemKind.Transform => "what a C# method makes",
        ProjectItemKind.Check => "one SELECT of the rows that are wrong",
        ProjectItemKind.Query => "one SELECT with its parameters",
        _ => "one SELECT",
    };
}
