using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Catalog;

/// <summary>Reads what DDL declares. Statements that declare nothing a query can name are passed over.</summary>
public static class SchemaReader
{
    /// <summary>What one text declares.</summary>
    public static SchemaResult Read(SyntaxTree ddl) => Read([ddl]);

    /// <summary>What several texts of one dialect declare together; later ones may use the tables and types of earlier ones.</summary>
    public static SchemaResult Read(IReadOnlyList<SyntaxTree> ddl) => ddl.Count == 0
        ? new SchemaResult([], [], [], [], [])
        : Read(ddl, new SchemaBuilder(ddl[0].Dialect));

    internal static SchemaResult Read(IReadOnlyList<SyntaxTree> ddl, SchemaBuilder schema)
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var tree in ddl)
        {
            var bag = new DiagnosticBag(tree.Source);
            var reader = new DeclarationReader(schema, tree, bag);
            foreach (var statement in tree.Statements)
            {
                reader.Read(statement);
            }

            diagnostics.AddRange(tree.Diagnostics);
            diagnostics.AddRange(bag.ToList());
        }

        return schema.ToResult(diagnostics);
    }
}
