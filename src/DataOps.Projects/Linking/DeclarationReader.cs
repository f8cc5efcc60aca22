using DataOps.Projects.Diagnostics;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Projects.Linking;

/// <summary>Lists what the files of a project define, and pairs seeds with the DDL beside them.</summary>
internal static class DeclarationReader
{
    private static readonly TextSpan Start = new(0, 0);

    public static IReadOnlyList<Declaration> Read(
        ProjectOptions options, IReadOnlyList<ProjectFile> files, List<Diagnostic> diagnostics)
    {
        var schemas = files.Where(file => file.Item.Kind == ProjectItemKind.SeedSchema).ToDictionary(WithoutExtension, StringComparer.OrdinalIgnoreCase);
        var declarations = new List<Declaration>();
        foreach (var file in files)
        {
            switch (file.Item.Kind)
            {
                case ProjectItemKind.Source:
                    declarations.AddRange(file.Declared.Select(relation => Source(file, relation)));
                    declarations.AddRange(file.DeclaredQueries.Select(view => View(file, view)));
                    break;
                case ProjectItemKind.Seed:
                    schemas.TryGetValue(WithoutExtension(file), out var schema);
                    schemas.Remove(WithoutExtension(file));
                    declarations.Add(Seed(options, file, schema));
                    break;
                case ProjectItemKind.Model:
                    declarations.Add(Own(NodeKind.Model, options, file));
                    break;
                case ProjectItemKind.Transform:
                    declarations.AddRange(file.Declared.Select(relation => Transform(options, file, relation)));
                    break;
                case ProjectItemKind.Query:
                    declarations.AddRange((file.Parts.Count > 0 ? file.Parts : [file]).Select(part => Own(NodeKind.Query, options, part)));
                    break;
                case ProjectItemKind.Check:
                    declarations.Add(Own(NodeKind.Check, options, file));
                    break;
            }
        }

        foreach (var alone in schemas.Values)
        {
            diagnostics.Add(new Diagnostic(ProjectDiagnostics.SeedSchemaAlone, alone.Item.Text, Start, alone.Item.Name + ".csv"));
        }

        return declarations;
    }

    private static Declaration Own(NodeKind kind, ProjectOptions options, ProjectFile file)
    {
        var schema = file.Settings.Schema ?? options.DefaultSchema;
        var name = file.Settings.Name?.Value ?? file.Item.Name;
        return new Declaration(kind, name, new RelationName(schema, name), file, PlaceOf(file))
        {
            Query = file.Query,
            IsReadAgain = file.Query is null && file.QueryStart is not null,
            References = file.References,
        };
    }

    private static Declaration Seed(ProjectOptions options, ProjectFile file, ProjectFile? schemaFile)
    {
        var schema = schemaFile?.Settings.Schema ?? file.Settings.Schema ?? options.DefaultSchema;
        return new Declaration(NodeKind.Seed, file.Item.Name, new RelationName(schema, file.Item.Name), file, Start)
        {
            Declared = schemaFile is { Declared.Count: > 0 } ? schemaFile.Declared[0] : null,
            SchemaFile = schemaFile,
        };
    }

    private static Declaration Source(ProjectFile file, Relation relation) =>
        new(NodeKind.Source, relation.Name.ToString(), relation.Name, file, PlaceOf(file, relation)) { Declared = relation };

    private static Declaration Transform(ProjectOptions options, ProjectFile file, Relation relation)
    {
        var name = relation.Name.Name;
        return new Declaration(NodeKind.Transform, name, new RelationName(file.Settings.Schema ?? options.DefaultSchema, name), file, PlaceOf(file, relation))
        {
            Declared = relation,
            References = file.References,
        };
    }

    private static Declaration View(ProjectFile file, DeclaredQuery view) =>
        new(NodeKind.Source, view.Name.ToString(), view.Name, file, view.Query.Span)
        {
            Query = new QueryStatement(view.Query.Span, view.Query),
            References = [.. file.References.Where(reference => Contains(view.Query.Span, reference.Span))],
            ColumnNames = view.Columns,
        };

    private static bool Contains(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;

    private static TextSpan PlaceOf(ProjectFile file) => file.QueryStart is { } start ? new TextSpan(start, 0) : Start;

    private static TextSpan PlaceOf(ProjectFile file, Relation relation)
    {
        var dialect = file.Tree!.Dialect;
        foreach (var statement in file.Tree.Statements)
        {
            if (statement is CreateTableStatement create)
            {
                var last = create.Name.Parts[create.Name.Parts.Count - 1];
                if (dialect.NameComparer.Equals(dialect.Fold(last.Value, last.Quoted), relation.Name.Name))
                {
                    return create.Name.Span;
                }
            }
        }

        return Start;
    }

    private static string WithoutExtension(ProjectFile file)
    {
        var path = file.Item.RelativePath;
        return path.Substring(0, path.LastIndexOf('.'));
    }
}
