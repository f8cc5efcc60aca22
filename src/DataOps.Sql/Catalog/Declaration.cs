using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Catalog;

/// <summary>A relation while its DDL is being read.</summary>
internal abstract class Declaration(RelationName name, SourceText source, TextSpan span)
{
    public RelationName Name { get; set; } = name;

    public string? Comment { get; set; }

    /// <summary>Where it is declared, for a message: the file and line, or the line alone in a text without a path.</summary>
    public string Place
    {
        get
        {
            var line = source.GetPosition(span.Start).Line + 1;
            return source.Path.Length == 0 ? $"line {line}" : $"{source.Path}({line})";
        }
    }
}

/// <summary>A view, or a table made from a query.</summary>
internal sealed class QueryDeclaration(
    RelationName name,
    RelationKind kind,
    IReadOnlyList<string> columns,
    Query query,
    SyntaxTree tree,
    TextSpan span)
    : Declaration(name, tree.Source, span)
{
    /// <summary>How the table is changed once its columns are known.</summary>
    public List<DeclaredChange> Changes { get; } = [];

    public DeclaredQuery ToQuery() => new(Name, kind, columns, query, tree, Comment) { Changes = Changes };
}
