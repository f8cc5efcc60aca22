using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Facts;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Tool.Describe;

/// <summary>Makes a catalog of DDL: tables as they are declared, views as their queries say.</summary>
internal static class SchemaLoader
{
    public static (SchemaCatalog Catalog, IReadOnlyList<Diagnostic> Diagnostics) Load(IReadOnlyList<SourceText> texts, Dialect dialect)
    {
        var declared = SchemaReader.Read([.. texts.Select(text => SqlParser.Parse(text, dialect))]);
        var relations = new List<Relation>(declared.Relations);
        var diagnostics = new List<Diagnostic>(declared.Diagnostics);
        foreach (var query in declared.Queries)
        {
            // A view may read what stands before it, other views among them.
            var catalog = new SchemaCatalog(dialect, relations, null, declared.Types, declared.Functions);
            var facts = QueryAnalyzer.Analyze(query.Tree, query.Query, catalog);
            diagnostics.AddRange(facts.Diagnostics);
            relations.Add(ToRelation(query, facts));
        }

        return (new SchemaCatalog(dialect, relations, null, declared.Types, declared.Functions), diagnostics);
    }

    private static Relation ToRelation(DeclaredQuery query, QueryFacts facts)
    {
        var columns = facts.Columns.Select((column, i) =>
            new Column(i < query.Columns.Count ? query.Columns[i] : column.Name, column.Type, column.Nullable));
        return new Relation(query.Name, query.Kind, [.. columns])
        {
            Keys = facts.Keys,
            Comment = query.Comment,
            IsBroken = facts.HasUnknownColumns,
        };
    }
}
