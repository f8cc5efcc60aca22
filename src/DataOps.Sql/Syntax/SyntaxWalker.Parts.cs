namespace DataOps.Sql.Syntax;

/// <content>What is only part of something else.</content>
public abstract partial class SyntaxWalker
{
    private void VisitChildrenOfPart(SyntaxNode part)
    {
        switch (part)
        {
            case CaseBranch n:
                Visit(n.When);
                Visit(n.Then);
                break;
            case StructField n:
                Visit(n.Value);
                break;
            case MapEntry n:
                Visit(n.Key);
                Visit(n.Value);
                break;
            case FunctionArgument n:
                Visit(n.Value);
                break;
            case StarReplacement n:
                Visit(n.Value);
                break;
            case StarRename n:
                Visit(n.Name);
                break;
            case GroupByClause n:
                VisitAll(n.Elements);
                break;
            case GroupingElement n:
                VisitAll(n.Expressions);
                VisitAll(n.Sets);
                break;
            case LimitClause n:
                Visit(n.Count);
                Visit(n.Offset);
                break;
            case OrderItem n:
                Visit(n.Value);
                break;
            case Query n:
                Visit(n.With);
                Visit(n.Body);
                VisitAll(n.OrderBy);
                Visit(n.Limit);
                VisitAll(n.Options);
                Visit(n.For);
                break;
            case ForClause n:
                Visit(n.Element);
                VisitAll(n.Options);
                break;
            case ForOption n:
                Visit(n.Value);
                break;
            case SystemTimeClause n:
                Visit(n.Start);
                Visit(n.End);
                break;
            case SampleClause n:
                Visit(n.Size);
                Visit(n.Seed);
                break;
            case SelectItem n:
                Visit(n.Value);
                break;
            case WindowSpecification n:
                VisitAll(n.PartitionBy);
                VisitAll(n.OrderBy);
                Visit(n.Frame);
                break;
            case WindowFrame n:
                Visit(n.Start);
                Visit(n.End);
                break;
            case FrameBound n:
                Visit(n.Offset);
                break;
            case NamedWindow n:
                Visit(n.Specification);
                break;
            case WithClause n:
                VisitAll(n.Tables);
                break;
            case JsonClauses n:
                VisitAll(n.Passing);
                Visit(n.Returning);
                Visit(n.OnEmpty);
                Visit(n.OnError);
                VisitAll(n.OrderBy);
                Visit(n.Filter);
                Visit(n.Over);
                break;
            case FunctionColumns n:
                VisitAll(n.Members);
                break;
            case DocumentColumn n:
                Visit(n.Type);
                Visit(n.Path);
                Visit(n.Default);
                Visit(n.Clauses);
                VisitAll(n.Columns);
                break;
            case CommonTableMark n:
                Visit(n.Value);
                break;
            case CommonTable n:
                VisitAll(n.UsingKey);
                Visit(n.Query);
                VisitAll(n.Marks);
                break;
            case ParameterDefinition n:
                Visit(n.Type);
                Visit(n.Default);
                break;
            case ColumnDefinition n:
                Visit(n.Type);
                Visit(n.Default);
                Visit(n.Generated);
                VisitAll(n.Constraints);
                break;
            case TableConstraint n:
                Visit(n.ReferencedTable);
                Visit(n.Condition);
                break;
            case PivotColumn n:
                Visit(n.Value);
                VisitAll(n.Values);
                Visit(n.Query);
                Visit(n.Enum);
                break;
            case TypeName n:
                Visit(n.Name);
                VisitAll(n.Arguments);
                VisitAll(n.Members);
                VisitAll(n.Dimensions);
                break;
            case TypeMember n:
                Visit(n.Type);
                break;
        }
    }
}
