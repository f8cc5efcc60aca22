namespace DataOps.Sql.Syntax;

/// <content>Statements.</content>
public abstract partial class SyntaxWalker
{
    private void VisitChildrenOfStatement(Statement statement)
    {
        switch (statement)
        {
            case AlterTableStatement n:
                Visit(n.Name);
                VisitAll(n.AddedColumns);
                VisitAll(n.AddedConstraints);
                VisitAll(n.AlteredColumns);
                break;
            case CommentStatement n:
                Visit(n.Name);
                break;
            case CreateFunctionStatement n:
                Visit(n.Name);
                VisitAll(n.Parameters);
                Visit(n.Returns);
                Visit(n.Body);
                Visit(n.Query);
                VisitAll(n.ReturnedColumns);
                VisitAll(n.ReturnedConstraints);
                VisitAll(n.Overloads);
                break;
            case CreateSequenceStatement n:
                Visit(n.Name);
                Visit(n.Type);
                break;
            case DeclareStatement n:
                VisitAll(n.Variables);
                break;
            case CreateSynonymStatement n:
                Visit(n.Name);
                Visit(n.Target);
                break;
            case CreateSchemaStatement n:
                Visit(n.Name);
                VisitAll(n.Elements);
                break;
            case CreateTableStatement n:
                Visit(n.Name);
                VisitAll(n.Sources);
                VisitAll(n.Columns);
                VisitAll(n.Constraints);
                Visit(n.Query);
                break;
            case CreateTypeStatement n:
                Visit(n.Name);
                Visit(n.Definition);
                break;
            case CreateViewStatement n:
                Visit(n.Name);
                Visit(n.Query);
                break;
            case ModificationStatement n:
                Visit(n.Query);
                break;
            case QueryStatement n:
                Visit(n.Query);
                break;
        }
    }
}
