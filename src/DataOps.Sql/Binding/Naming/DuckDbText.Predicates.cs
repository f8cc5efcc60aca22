using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <content>Predicates.</content>
internal sealed partial class DuckDbText
{
    private bool WritePredicate(Expression expression)
    {
        switch (expression)
        {
            case IsExpression test:
                WriteIs(test);
                return true;
            case IsDistinctFromExpression distinct:
                WriteInfix(distinct.Left, distinct.Negated ? "IS NOT DISTINCT FROM" : "IS DISTINCT FROM", distinct.Right);
                return true;
            case LikeExpression like:
                WriteLike(like);
                return true;
            case BetweenExpression between:
                WriteBetween(between);
                return true;
            case InListExpression list:
                WriteInList(list.Operand, list.Negated ? "NOT IN" : "IN", list.Values);
                return true;
            case InCollectionExpression collection:
                _text.Append(collection.Negated ? "(NOT contains(" : "contains(");
                Write(collection.Collection);
                _text.Append(", ");
                Write(collection.Operand);
                _text.Append(collection.Negated ? "))" : ")");
                return true;
            default:
                return false;
        }
    }

    private void WriteInfix(Expression left, string @operator, Expression right)
    {
        _text.Append('(');
        Write(left);
        _text.Append(' ').Append(@operator).Append(' ');
        Write(right);
        _text.Append(')');
    }

    private void WriteIs(IsExpression test)
    {
        if (test.Test is IsTest.True or IsTest.False)
        {
            _text.Append("(CAST(");
            Write(test.Operand);
            _text.Append(test.Negated ? " AS BOOLEAN) IS DISTINCT FROM " : " AS BOOLEAN) IS NOT DISTINCT FROM ");
            _text.Append(test.Test == IsTest.True ? "true)" : "false)");
            return;
        }

        _text.Append('(');
        Write(test.Operand);
        _text.Append(test.Negated ? " IS NOT NULL)" : " IS NULL)");
    }

    private void WriteLike(LikeExpression like)
    {
        if (like.Escape is { } escape)
        {
            var name = (like.Negated ? "not_" : "") + (like.Kind == LikeKind.ILike ? "ilike_escape" : "like_escape");
            _text.Append("main.").Append(name).Append('(');
            Write(like.Operand);
            _text.Append(", ");
            Write(like.Pattern);
            _text.Append(", ");
            Write(escape);
            _text.Append(')');
            return;
        }

        switch (like.Kind)
        {
            case LikeKind.SimilarTo:
                _text.Append(like.Negated ? "(NOT " : "").Append("regexp_full_match(");
                Write(like.Operand);
                _text.Append(", ");
                Write(like.Pattern);
                _text.Append(like.Negated ? "))" : ")");
                break;
            case LikeKind.Glob when like.Negated:
                _text.Append("(NOT ");
                WriteInfix(like.Operand, "~~~", like.Pattern);
                _text.Append(')');
                break;
            case LikeKind.Glob:
                WriteInfix(like.Operand, "~~~", like.Pattern);
                break;
            default:
                var suffix = like.Kind == LikeKind.ILike ? "~~*" : "~~";
                WriteInfix(like.Operand, like.Negated ? "!" + suffix : suffix, like.Pattern);
                break;
        }
    }

    private void WriteBetween(BetweenExpression between)
    {
        _text.Append(between.Negated ? "(NOT (" : "(");
        Write(between.Operand);
        _text.Append(" BETWEEN ");
        Write(between.Low);
        _text.Append(" AND ");
        Write(between.High);
        _text.Append(between.Negated ? "))" : ")");
    }

    private void WriteInList(Expression operand, string words, NodeList<Expression> values)
    {
        _text.Append('(');
        Write(operand);
        _text.Append(' ').Append(words).Append(" (");
        var outer = _namesUnpacked;
        _namesUnpacked = false;
        WriteList(values);
        _namesUnpacked = outer;
        _text.Append("))");
    }
}
