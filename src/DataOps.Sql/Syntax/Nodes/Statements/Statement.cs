using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <summary>One statement.</summary>
/// <param name="span">The characters of the node.</param>
public abstract class Statement(TextSpan span) : SyntaxNode(span);

/// <summary>A query on its own.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="query">The query.</param>
public sealed class QueryStatement(TextSpan span, Query query) : Statement(span)
{
    /// <summary>The query.</summary>
    public Query Query { get; } = query;
}

/// <summary>A modification that returns rows.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="keyword">Its first words in upper case, such as <c>INSERT INTO</c>.</param>
/// <param name="query">What it does, its common tables included; its columns are those it returns.</param>
public sealed class ModificationStatement(TextSpan span, string keyword, Query query) : Statement(span)
{
    /// <summary>Its first words in upper case, such as <c>INSERT INTO</c>.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>What it does, its common tables included; its columns are those it returns.</summary>
    public Query Query { get; } = query;
}

/// <summary>A statement that describes no relation; passed over.</summary>
/// <param name="span">The characters of the node.</param>
/// <param name="keyword">Its first words in upper case, such as <c>CREATE INDEX</c>.</param>
public sealed class SkippedStatement(TextSpan span, string keyword) : Statement(span)
{
    /// <summary>Its first words in upper case, such as <c>CREATE INDEX</c>.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>The relations and types that it takes away.</summary>
    public NodeList<QualifiedName> Dropped { get; init; }
}
