namespace DataOps.Sql.Syntax;

/// <content>Queries and tables.</content>
public abstract partial class SyntaxWalker
{
    private void VisitChildrenOfTable(TableExpression table)
    {
        switch (table)
        {
            case DerivedTable n:
                Visit(n.Query);
                Visit(n.Alias);
                Visit(n.Sample);
                break;
            case FunctionTable n:
                VisitAll(n.Calls);
                Visit(n.Alias);
                VisitAll(n.ColumnDefinitions);
                VisitAll(n.CallDefinitions);
                Visit(n.Sample);
                break;
            case DocumentTable n:
                VisitAll(n.Passing);
                Visit(n.Path);
                Visit(n.Document);
                VisitAll(n.Columns);
                Visit(n.Alias);
                break;
            case JoinTable n:
                Visit(n.Left);
                Visit(n.Right);
                Visit(n.On);
                break;
            case NamedTable n:
                Visit(n.Name);
                Visit(n.SystemTime);
                Visit(n.Alias);
                Visit(n.Sample);
                VisitAll(n.Hints);
                break;
            case RowsetTable n:
                Visit(n.Table);
                VisitAll(n.Arguments);
                VisitAll(n.ColumnDefinitions);
                Visit(n.Alias);
                break;
            case PivotTable n:
                Visit(n.Source);
                VisitAll(n.Aggregates);
                VisitAll(n.Columns);
                VisitAll(n.GroupBy);
                Visit(n.Alias);
                break;
            case UnpivotTable n:
                Visit(n.Source);
                VisitAll(n.Columns);
                Visit(n.Alias);
                break;
        }
    }

    private void VisitChildrenOfBody(QueryBody body)
    {
        switch (body)
        {
            case NestedQueryBody n:
                Visit(n.Query);
                break;
            case SetOperationBody n:
                Visit(n.Left);
                Visit(n.Right);
                break;
            case ValuesBody n:
                VisitAll(n.Rows);
                break;
            case TableBody n:
                Visit(n.Name);
                break;
            case ModificationBody n:
                Visit(n.Target);
                Visit(n.Query);
                VisitAll(n.Assignments);
                VisitAll(n.Sources);
                Visit(n.Condition);
                VisitAll(n.Returning);
                break;
            case PivotBody n:
                Visit(n.Table);
                break;
            case DescriptionBody n:
                Visit(n.Subject);
                break;
            case SelectBody n:
                VisitAll(n.DistinctOn);
                Visit(n.Top);
                VisitAll(n.Items);
                Visit(n.Into);
                VisitAll(n.From);
                Visit(n.Where);
                Visit(n.GroupBy);
                Visit(n.Having);
                VisitAll(n.Windows);
                Visit(n.Qualify);
                Visit(n.Sample);
                break;
        }
    }
}
