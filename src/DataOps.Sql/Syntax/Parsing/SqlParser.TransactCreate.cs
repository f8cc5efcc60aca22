using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;
using DataOps.Sql.Text;

namespace DataOps.Sql.Syntax;

/// <content>T-SQL's <c>create</c> and <c>declare</c> as far as they describe relations, types and functions.</content>
public sealed partial class SqlParser
{
    private Statement ParseTransactCreate(int start, int firstToken, bool orReplace)
    {
        switch (Keyword)
        {
            case Keyword.Table:
            case Keyword.External when PeekIs(1, Keyword.Table):
                Take(Keyword.External);
                return ParseCreateTable(start, orReplace);
            case Keyword.View:
            case Keyword.Materialized when PeekIs(1, Keyword.View):
                Take(Keyword.Materialized);
                return ParseCreateView(start, orReplace);
            case Keyword.Schema:
                return ParseCreateSchema(start);
            case Keyword.Type:
                return ParseTransactType(start, firstToken);
            case Keyword.Function:
                return ParseTransactFunction(start, orReplace);
            case Keyword.Procedure or Keyword.Proc or Keyword.Trigger:
                return SkipBatch(start);
            case Keyword.Unique:
                return ParseTransactUniqueIndex(start, firstToken);
            case Keyword.None when AtWord("sequence"):
                return ParseSequence(start);
            case Keyword.None when AtWord("synonym"):
                return ParseSynonym(start);
            case Keyword.None when !PeekIs(1, TokenKind.Word):
                return ParseUnknownCreate(start, orReplace);
            default:
                return Keyword == Keyword.None && (IsMisspelling(_position, Keyword.Table) || IsMisspelling(_position, Keyword.View))
                    ? ParseUnknownCreate(start, orReplace)
                    : SkipFrom(firstToken);
        }
    }

    /// <summary>Reads <c>declare @t table (…)</c>, or variables of other types.</summary>
    private Statement ParseDeclare(int start)
    {
        var distance = PeekIs(2, Keyword.As) ? 3 : 2;
        if (!PeekIs(1, TokenKind.Parameter) || !PeekIs(distance, Keyword.Table) || !PeekIs(distance + 1, TokenKind.OpenParen))
        {
            return PeekIs(1, TokenKind.Parameter) ? ParseVariables(start) : SkipWhole(start);
        }

        Advance();
        var name = TakeVariableName();
        Take(Keyword.As);
        Advance();
        var (columns, constraints) = ParseTableElements();
        var span = SpanFrom(start);
        if (At(TokenKind.Comma))
        {
            SkipToStatement(Keyword.Declare);
        }

        return new CreateTableStatement(span, name, columns, constraints, query: null);
    }

    private DeclareStatement ParseVariables(int start)
    {
        Advance();
        var mark = _nodes.Count;
        do
        {
            var variableStart = Current.Start;
            if (!At(TokenKind.Parameter))
            {
                break;
            }

            var name = TakeVariableName().Parts[0];
            Take(Keyword.As);
            if (At(Keyword.Cursor))
            {
                break;
            }

            var type = ParseType();
            _nodes.Add(new ParameterDefinition(SpanFrom(variableStart), name, type, @default: null));
            while (!At(TokenKind.Comma) && !AtTerminal() && !StartsTransactStatement(Keyword) && !At(Keyword.With))
            {
                SkipOne();
            }
        }
        while (Take(TokenKind.Comma));

        var variables = _nodes.TakeFrom<ParameterDefinition>(mark);
        if (At(Keyword.Cursor) || At(TokenKind.Comma))
        {
            SkipToStatement(Keyword.Declare);
        }

        return new DeclareStatement(SpanFrom(start), variables);
    }

    private CreateSequenceStatement ParseSequence(int start)
    {
        Advance();
        var name = ParseQualifiedName("the name of the sequence");
        var type = Take(Keyword.As) ? ParseType() : null;
        SkipToStatement(Keyword.Create);
        return new CreateSequenceStatement(SpanFrom(start), name, type);
    }

    /// <summary>Takes a variable as a name, its <c>@</c> included: that is what queries call it.</summary>
    private QualifiedName TakeVariableName()
    {
        var token = Current;
        Advance();
        return SingleName(new Identifier(_pool.Get(_text, token.Start, token.Length), token.Span, quoted: false));
    }

    private (NodeList<ColumnDefinition> Columns, NodeList<TableConstraint> Constraints) ParseTableElements()
    {
        var columnMark = _columns.Count;
        var constraintMark = _constraints.Count;
        Expect(TokenKind.OpenParen);
        do
        {
            ParseTableElement();
        }
        while (!TakeTrailingComma() && TakeComma("',' or ')'"));

        ExpectClosing(TokenKind.CloseParen);
        return (_columns.TakeFrom(columnMark), _constraints.TakeFrom(constraintMark));
    }

    /// <summary>Reads <c>create type t from int not null</c> or <c>as table (…)</c>.</summary>
    private Statement ParseTransactType(int start, int firstToken)
    {
        Advance();
        var name = ParseQualifiedName("the name of the type");
        if (Take(Keyword.From))
        {
            var definition = ParseType();
            var notNull = Take(Keyword.Not, Keyword.Null);
            if (!notNull)
            {
                Take(Keyword.Null);
            }

            return new CreateTypeStatement(SpanFrom(start), name, definition, notNull);
        }

        if (At(Keyword.External))
        {
            return SkipFrom(firstToken);
        }

        if (!At(Keyword.As, Keyword.Table))
        {
            ReportExpected("'from' and a type, or 'as table'");
            SkipStatement();
            return new SkippedStatement(SpanFrom(start), "CREATE TYPE");
        }

        Advance();
        Advance();
        var (columns, constraints) = ParseTableElements();
        SkipTransactTableOptions();
        return new CreateTableStatement(SpanFrom(start), name, columns, constraints, query: null) { IsType = true };
    }

    private CreateSynonymStatement ParseSynonym(int start)
    {
        Advance();
        var name = ParseQualifiedName("the name of the synonym");
        Expect(Keyword.For);
        var target = ParseQualifiedName("what the synonym stands for");
        return new CreateSynonymStatement(SpanFrom(start), name, target);
    }

    /// <summary>
    /// Reads a function: inline ones have a query, those that return a table variable its columns, scalar ones a type.
    /// What stands between <c>begin</c> and <c>end</c> is passed over, up to the end of the batch.
    /// </summary>
    private CreateFunctionStatement ParseTransactFunction(int start, bool orReplace)
    {
        Advance();
        var name = ParseQualifiedName("the name of the function");
        var parameters = ParseTransactParameters();
        Expect(Keyword.Returns);
        TypeName? returns = null;
        Query? query = null;
        NodeList<ColumnDefinition> columns = default;
        NodeList<TableConstraint> constraints = default;
        var isInline = At(Keyword.Table) && !PeekIs(1, TokenKind.OpenParen);
        if (isInline)
        {
            Advance();
            SkipFunctionOptions();
            Take(Keyword.As);
            if (Take(Keyword.Return))
            {
                query = ParseQuery();
                Take(TokenKind.CloseParen);
            }
        }
        else if (At(TokenKind.Parameter) || At(Keyword.Table))
        {
            Take(TokenKind.Parameter);
            Expect(Keyword.Table);
            (columns, constraints) = ParseTableElements();
        }
        else
        {
            returns = ParseType();
        }

        var span = SpanFrom(start);
        if (query is null)
        {
            SkipToBatchEnd();
            span = SpanFrom(start);
        }

        return new CreateFunctionStatement(span, name, parameters, returns, body: null, query) 
        {
            ReturnedColumns = columns,
            ReturnedConstraints = constraints,
            OrReplace = orReplace,
        };
    }

    private void SkipFunctionOptions()
    {
        if (!Take(Keyword.With))
        {
            return;
        }

        while (!At(Keyword.As) && !At(Keyword.Return) && !At(Keyword.Begin) && !AtTerminal())
        {
            // 'execute as owner' has an 'as' of its own.
            if (Keyword is Keyword.Execute or Keyword.Exec && PeekIs(1, Keyword.As))
            {
                Advance();
            }

            Advance();
        }
    }

    private NodeList<ParameterDefinition> ParseTransactParameters()
    {
        Expect(TokenKind.OpenParen);
        var mark = _nodes.Count;
        if (!At(TokenKind.CloseParen))
        {
            do
            {
                _nodes.Add(ParseTransactParameter());
            }
            while (TakeComma("',' or ')'"));
        }

        ExpectClosing(TokenKind.CloseParen);
        return _nodes.TakeFrom<ParameterDefinition>(mark);
    }

    private ParameterDefinition ParseTransactParameter()
    {
        var start = Current.Start;
        Identifier name;
        if (At(TokenKind.Parameter))
        {
            // Queries name it without the '@', as every other parameter.
            name = new Identifier(_pool.Get(_text, Current.Start + 1, Current.Length - 1), Current.Span, quoted: false);
            Advance();
        }
        else
        {
            name = Missing("a parameter such as @id");
            if (IsName(Current))
            {
                Advance();
            }
        }

        Take(Keyword.As);
        var type = ParseType();
        if (!Take(Keyword.Not, Keyword.Null))
        {
            Take(Keyword.Null);
        }

        Expression? @default = null;
        if (AtSign(SqlOperator.Equal))
        {
            Advance();
            @default = ParseExpression();
        }

        if (AtWord("readonly"))
        {
            Advance();
        }

        return new ParameterDefinition(SpanFrom(start), name, type, @default);
    }

    /// <summary>A unique index without a filter is a unique constraint.</summary>
    private Statement ParseTransactUniqueIndex(int start, int firstToken)
    {
        Advance();
        if (!Take(Keyword.Clustered))
        {
            Take(Keyword.Nonclustered);
        }

        if (!Take(Keyword.Index))
        {
            return SkipFrom(firstToken);
        }

        var name = ParseName("the name of the index");
        Expect(Keyword.On);
        var table = ParseQualifiedName("a table");
        var constraintStart = Current.Start;
        var columns = ParseKeyColumns();
        var constraint = new TableConstraint(SpanFrom(constraintStart), ConstraintKind.Unique, name, columns, referencedTable: null, default, condition: null);
        var isFiltered = SkipIndexOptions();
        return isFiltered
            ? new SkippedStatement(SpanFrom(start), "CREATE UNIQUE")
            : new AlterTableStatement(SpanFrom(start), table, default, new NodeList<TableConstraint>([constraint]), default);
    }

    /// <summary>Passes over what follows the columns of an index; true when it holds not all rows.</summary>
    private bool SkipIndexOptions()
    {
        if (AtWord("include") || At(Keyword.Include))
        {
            Advance();
            SkipParenthesized();
        }

        var isFiltered = Take(Keyword.Where);
        if (isFiltered)
        {
            ParseCondition();
        }

        SkipTransactTableOptions();
        return isFiltered;
    }
}
