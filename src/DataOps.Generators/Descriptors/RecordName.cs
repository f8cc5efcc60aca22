using DataOps.Projects;
using DataOps.Sql.Catalog;

namespace DataOps.Generators.Descriptors;

/// <summary>Which record stands for a relation. Namespaces follow folders; the tables of several schemas in one file are kept apart by their schema.</summary>
internal static class RecordName
{
    /// <summary>The namespace of the record.</summary>
    public static string Namespace(string root, NodeKind kind, RelationName relation, string file)
    {
        var path = file.Split('/');
        var folders = path.Take(path.Length - 1).Where(folder => folder is not ("" or "." or ".."));
        var schema = kind == NodeKind.Source && relation.Schema is { } name ? [name] : Array.Empty<string>();
        return CSharpName.Namespace(root, folders.Concat(schema));
    }

    /// <summary>The record's own name.</summary>
    public static string Type(NodeKind kind, RelationName relation) => CSharpName.Type(relation.Name) + (kind == NodeKind.Query ? "Row" : "");
}
