namespace DataOps.Sql.Syntax.Printing;

/// <summary>Finds where a text in normal form begins new lines: at the parts of queries.</summary>
internal sealed class ClauseFinder : SyntaxWalker
{
    private readonly HashSet<int> _starts = [];

    public static HashSet<int> Find(SyntaxTree tree)
    {
        var finder = new ClauseFinder();
        foreach (var statement in tree.Statements)
        {
            finder.Add(statement);
        }

        finder.VisitTree(tree);
        return finder._starts;
    }

    public override void Visit(SyntaxNode? node)
    {
        switch (node)
        {
            case SetOperationBody operation:
                Add(operation.Right);
                break;
            case SelectBody select:
                Add(select.GroupBy);
                break;
            case WithClause with:
                foreach (var table in with.Tables)
                {
                    Add(table);
                }

                break;
        }

        base.Visit(node);
    }

    private void Add(SyntaxNode? node)
    {
        if (node is { Span.Length: > 0 })
        {
            _starts.Add(node.Span.Start);
        }
    }
}
