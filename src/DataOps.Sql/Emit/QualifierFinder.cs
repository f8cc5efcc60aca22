using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Emit;

/// <summary>Finds the schemas in names of columns (<c>sales</c> in <c>sales.orders.id</c>) whose relation is renamed.</summary>
internal sealed class QualifierFinder : SyntaxWalker
{
    private readonly IReadOnlyList<QualifiedName> _renamed;
    private readonly Dialect _dialect;
    private readonly List<TextSpan> _found = [];

    private QualifierFinder(IReadOnlyList<QualifiedName> renamed, Dialect dialect)
    {
        _renamed = renamed;
        _dialect = dialect;
    }

    public static IReadOnlyList<TextSpan> Find(Query query, IReadOnlyList<QualifiedName> renamed, Dialect dialect)
    {
        var finder = new QualifierFinder(renamed, dialect);
        finder.Visit(query);
        return finder._found;
    }

    public override void Visit(SyntaxNode? node)
    {
        switch (node)
        {
            case NameExpression name:
                // A column follows the relation.
                Add(name.Name, name.Name.Parts.Count - 1);
                break;
            case StarExpression { Qualifier: { } qualifier }:
                Add(qualifier, qualifier.Parts.Count);
                break;
        }

        base.Visit(node);
    }

    private void Add(QualifiedName name, int qualifiers)
    {
        for (var length = Math.Min(qualifiers, 3); length >= 2; length--)
        {
            foreach (var renamed in _renamed)
            {
                if (Means(name, length, renamed))
                {
                    _found.Add(TextSpan.FromBounds(name.Parts[0].Span.Start, name.Parts[length - 1].Span.Start));
                    return;
                }
            }
        }
    }

    // The first parts of a column's name are the relation's name as written.
    private bool Means(QualifiedName name, int length, QualifiedName renamed)
    {
        if (renamed.Parts.Count != length)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            if (!_dialect.NameComparer.Equals(Fold(name.Parts[i]), Fold(renamed.Parts[i])))
            {
                return false;
            }
        }

        return true;
    }

    private string Fold(Identifier part) => _dialect.Fold(part.Value, part.Quoted);
}
