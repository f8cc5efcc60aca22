using System.Text;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Tests.Syntax;

/// <summary>Writes a text with every operation in parentheses, as our tree has it.</summary>
internal sealed class Parenthesizer : SyntaxWalker
{
    private readonly List<(int Position, bool Opens, int Length)> _signs = [];

    public static string Write(SyntaxTree tree)
    {
        var parenthesizer = new Parenthesizer();
        parenthesizer.VisitTree(tree);
        var text = new StringBuilder(tree.Source.Content);
        // Inserted from the end on; at one place what closes stands before what opens, and of two that open the longer first.
        var ordered = parenthesizer._signs
            .OrderByDescending(s => s.Position)
            .ThenByDescending(s => s.Opens)
            .ThenBy(s => s.Length);
        foreach (var (position, opens, _) in ordered)
        {
            text.Insert(position, opens ? "(" : ")");
        }

        return text.ToString();
    }

    public override void Visit(SyntaxNode? node)
    {
        if (node is BinaryExpression or UnaryExpression or IsExpression or IsDistinctFromExpression or BetweenExpression or InListExpression
            or InQueryExpression or InCollectionExpression or LikeExpression or QuantifiedExpression or CollateExpression or AtTimeZoneExpression
            or CastExpression { Form: CastForm.Colons } or SubscriptExpression or SliceExpression)
        {
            _signs.Add((node.Span.Start, true, node.Span.Length));
            _signs.Add((node.Span.End, false, node.Span.Length));
        }

        base.Visit(node);
    }
}
