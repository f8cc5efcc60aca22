namespace DataOps.Sql.Syntax;

/// <content>Expressions.</content>
public abstract partial class SyntaxWalker
{
    private void VisitChildrenOfExpression(Expression expression)
    {
        switch (expression)
        {
            case BinaryExpression n:
                Visit(n.Left);
                Visit(n.Right);
                break;
            case CaseExpression n:
                Visit(n.Operand);
                VisitAll(n.Branches);
                Visit(n.Else);
                break;
            case CastExpression n:
                Visit(n.Operand);
                Visit(n.Type);
                Visit(n.Style);
                break;
            case RowExpression n:
                VisitAll(n.Items);
                break;
            case ListExpression n:
                VisitAll(n.Items);
                break;
            case StructExpression n:
                VisitAll(n.Fields);
                break;
            case MapExpression n:
                VisitAll(n.Entries);
                break;
            case ColumnsExpression n:
                Visit(n.Selector);
                break;
            case FunctionCallExpression n:
                Visit(n.Name);
                VisitAll(n.Arguments);
                VisitAll(n.OrderBy);
                VisitAll(n.WithinGroup);
                Visit(n.Filter);
                Visit(n.Over);
                break;
            case XmlCallExpression n:
                VisitAll(n.Attributes);
                VisitAll(n.Arguments);
                Visit(n.Type);
                break;
            case JsonCallExpression n:
                VisitAll(n.Arguments);
                Visit(n.Clauses);
                break;
            case IntervalExpression n:
                Visit(n.Value);
                break;
            case LambdaExpression n:
                Visit(n.Body);
                break;
            case ListComprehensionExpression n:
                Visit(n.Result);
                Visit(n.Source);
                Visit(n.Condition);
                break;
            case AssignmentExpression n:
                Visit(n.Variable);
                Visit(n.Value);
                break;
            case NextValueExpression n:
                Visit(n.Sequence);
                Visit(n.Over);
                break;
            case StaticMemberExpression n:
                Visit(n.Type);
                VisitAll(n.Arguments);
                break;
            case IdentityExpression n:
                Visit(n.Type);
                break;
            case MatchExpression n:
                VisitAll(n.Tables);
                break;
            case CollateExpression n:
                Visit(n.Operand);
                Visit(n.Collation);
                break;
            case AtTimeZoneExpression n:
                Visit(n.Operand);
                Visit(n.Zone);
                break;
            case SubscriptExpression n:
                Visit(n.Operand);
                Visit(n.Index);
                break;
            case SliceExpression n:
                Visit(n.Operand);
                Visit(n.From);
                Visit(n.To);
                Visit(n.Step);
                break;
            case FieldExpression n:
                Visit(n.Operand);
                break;
            case FieldStarExpression n:
                Visit(n.Operand);
                break;
            case IsExpression n:
                Visit(n.Operand);
                break;
            case IsDistinctFromExpression n:
                Visit(n.Left);
                Visit(n.Right);
                break;
            case LikeExpression n:
                Visit(n.Operand);
                Visit(n.Pattern);
                Visit(n.Escape);
                break;
            case BetweenExpression n:
                Visit(n.Operand);
                Visit(n.Low);
                Visit(n.High);
                break;
            case InListExpression n:
                Visit(n.Operand);
                VisitAll(n.Values);
                break;
            case InCollectionExpression n:
                Visit(n.Operand);
                Visit(n.Collection);
                break;
            case StarExpression n:
                Visit(n.Qualifier);
                VisitAll(n.Exclude);
                VisitAll(n.Replace);
                VisitAll(n.Rename);
                Visit(n.Like);
                break;
            case InQueryExpression n:
                Visit(n.Operand);
                Visit(n.Query);
                break;
            case ExistsExpression n:
                Visit(n.Query);
                break;
            case ScalarQueryExpression n:
                Visit(n.Query);
                break;
            case ArrayQueryExpression n:
                Visit(n.Query);
                break;
            case QuantifiedExpression n:
                Visit(n.Left);
                Visit(n.Query);
                Visit(n.Collection);
                break;
            case TypedLiteralExpression n:
                Visit(n.Type);
                break;
            case UnaryExpression n:
                Visit(n.Operand);
                break;
        }
    }
}
