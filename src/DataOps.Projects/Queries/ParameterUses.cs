using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Projects.Queries;

/// <summary>
/// Finds the parameters of a query and what their types follow from: the other side of a comparison, a cast, the place in
/// <c>limit</c>. Each parameter once, in the order of first use.
/// </summary>
internal sealed class ParameterUses : SyntaxWalker
{
    private readonly Func<QualifiedName, SqlType?> _typeOfColumn;
    private readonly Func<TypeName, SqlType> _resolve;
    private readonly List<ParameterUse> _uses = [];

    private ParameterUses(Func<QualifiedName, SqlType?> typeOfColumn, Func<TypeName, SqlType> resolve)
    {
        _typeOfColumn = typeOfColumn;
        _resolve = resolve;
    }

    /// <summary>The parameters of <paramref name="query"/>.</summary>
    public static IReadOnlyList<ParameterUse> Find(
        Query query, Func<QualifiedName, SqlType?> typeOfColumn, Func<TypeName, SqlType> resolve)
    {
        var finder = new ParameterUses(typeOfColumn, resolve);
        finder.Visit(query);
        return finder._uses;
    }

    /// <inheritdoc/>
    public override void Visit(SyntaxNode? node)
    {
        switch (node)
        {
            case ParameterExpression parameter:
                Use(parameter, null);
                break;
            case BinaryExpression binary:
                Compare(binary.Left, binary.Right);
                break;
            case IsDistinctFromExpression distinct:
                Compare(distinct.Left, distinct.Right);
                break;
            case BetweenExpression between:
                Compare(between.Operand, between.Low, between.High);
                break;
            case InListExpression list:
                Compare([list.Operand, .. list.Values]);
                break;
            case LikeExpression like:
                Compare(like.Operand, like.Pattern);
                Use(like.Operand, SqlType.Text);
                Use(like.Pattern, SqlType.Text);
                break;
            case CastExpression cast:
                Use(cast.Operand, _resolve(cast.Type));
                break;
            case LimitClause limit:
                Use(limit.Count, SqlType.BigInt);
                Use(limit.Offset, SqlType.BigInt);
                break;
        }

        base.Visit(node);
    }

    private void Compare(params Expression[] sides)
    {
        var type = sides.Select(TypeOf).FirstOrDefault(found => found is not null);
        foreach (var side in sides)
        {
            Use(side, type);
        }
    }

    private SqlType? TypeOf(Expression expression) => expression switch
    {
        NameExpression name => _typeOfColumn(name.Name),
        CastExpression cast => _resolve(cast.Type),
        _ => null,
    };

    private void Use(Expression? expression, SqlType? type)
    {
        if (expression is not ParameterExpression parameter)
        {
            return;
        }

        var known = _uses.Find(use => string.Equals(use.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            _uses.Add(known = new ParameterUse(parameter.Name, parameter.Span));
        }

        known.Type ??= type;
    }
}
