namespace DataOps.Sql.Syntax;

/// <summary>Goes through a tree from the root down. A derived class looks at the nodes it is after and lets the rest pass.</summary>
public abstract partial class SyntaxWalker
{
    /// <summary>Called for every node; goes on to its children unless overridden. A null is passed over.</summary>
    public virtual void Visit(SyntaxNode? node)
    {
        if (node is not null)
        {
            VisitChildren(node);
        }
    }

    /// <summary>Visits every statement of a tree.</summary>
    public void VisitTree(SyntaxTree tree)
    {
        foreach (var statement in tree.Statements)
        {
            Visit(statement);
        }
    }

    /// <summary>Visits the children of <paramref name="node"/>, each where the grammar has it.</summary>
    protected void VisitChildren(SyntaxNode node)
    {
        switch (node)
        {
            case Expression expression:
                VisitChildrenOfExpression(expression);
                break;
            case TableExpression table:
                VisitChildrenOfTable(table);
                break;
            case QueryBody body:
                VisitChildrenOfBody(body);
                break;
            case Statement statement:
                VisitChildrenOfStatement(statement);
                break;
            default:
                VisitChildrenOfPart(node);
                break;
        }
    }

    /// <summary>Visits the items of a list.</summary>
    protected void VisitAll<T>(NodeList<T> nodes)
        where T : SyntaxNode
    {
        foreach (var node in nodes)
        {
            Visit(node);
        }
    }
}
