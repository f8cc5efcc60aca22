using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax.Lexing;
using DataOps.Sql.Syntax.Parsing;

namespace DataOps.Sql.Syntax;

/// <content>Tables: columns and constraints.</content>
public sealed partial class SqlParser
{
    private ItemStack<ColumnDefinition> _columns;
    private ItemStack<TableConstraint> _constraints;

    private CreateTableStatement ParseCreateTable(int start, bool orReplace)
    {
        Advance();
        var ifNotExists = SkipIfNotExists();
        var name = ParseQualifiedName("the name of the table");
        var columnMark = _columns.Count;
        var constraintMark = _constraints.Count;
        if (Take(TokenKind.OpenParen))
        {
            do
            {
                ParseTableElement();
            }
            while (!TakeTrailingComma() && TakeComma("',' or ')'"));

            ExpectClosing(TokenKind.CloseParen);
        }
        else if (!At(Keyword.As) && !(_rules.TransactSql && At(Keyword.With)))
        {
            ReportExpected("'(' and the columns of the table, or 'as' and a query");
        }

        var columns = _columns.TakeFrom(columnMark);
        var constraints = _constraints.TakeFrom(constraintMark);
        var history = _rules.TransactSql ? FindHistory() : null;
        SkipTableOptions();
        Query? query = null;
        if (Take(Keyword.As))
        {
            query = ParseQuery();
            SkipTableOptions();
        }

        return new CreateTableStatement(SpanFrom(start), name, columns, constraints, query)
        {
            OrReplace = orReplace,
            IfNotExists = ifNotExists,
            History = history,
        };
    }

    // Where and how it is stored is nothing of its shape.
    private void SkipTableOptions()
    {
        if (_rules.TransactSql)
        {
            SkipTransactTableOptions();
            return;
        }

        if (Keyword is Keyword.With or Keyword.On or Keyword.Tablespace or Keyword.Partition or Keyword.Inherits or Keyword.Using)
        {
            while (Kind is not (TokenKind.EndOfText or TokenKind.Semicolon) && !At(Keyword.As))
            {
                SkipOne();
            }
        }
    }

    /// <summary>Takes the comma that T-SQL lets stand behind the last element of a table.</summary>
    private bool TakeTrailingComma() =>
        _rules.TransactSql && At(TokenKind.Comma) && PeekIs(1, TokenKind.CloseParen) && Take(TokenKind.Comma);

    private void ParseTableElement()
    {
        if (_rules.TransactSql && ParseTransactElement())
        {
            return;
        }

        if (Keyword is Keyword.Like && PeekIs(1, TokenKind.Word) && !_rules.TransactSql)
        {
            // PostgreSQL's copy of another table's columns; which they are is not said here.
            SkipToListEnd();
            return;
        }

        if (StartsTableConstraint())
        {
            _constraints.Add(ParseTableConstraint());
        }
        else if (!AtListEnd() || At(Keyword.As) || IsName(Current))
        {
            _columns.Add(ParseColumn());
        }
        else
        {
            ReportExpected("a column or a constraint");
        }
    }

    private bool StartsTableConstraint() => Keyword switch
    {
        Keyword.Constraint or Keyword.Foreign or Keyword.Check => true,
        Keyword.Primary => PeekIs(1, Keyword.Key),
        Keyword.Unique => true,
        Keyword.Exclude => PeekIs(1, Keyword.Using) || PeekIs(1, TokenKind.OpenParen),
        Keyword.Default => _rules.TransactSql,
        Keyword.None => _rules.TransactSql && PeekIs(1, TokenKind.OpenParen) && AtWord("connection"),
        _ => false,
    };

    private ColumnDefinition ParseColumn()
    {
        var start = Current.Start;
        var name = ParseName("the name of a column");
        var parts = new ColumnParts { Column = new NodeList<Identifier>([name]) };
        var hasType = Kind is TokenKind.Word or TokenKind.QuotedName && !StartsColumnOption();
        var type = hasType ? ParseType() : _rules.TransactSql && !At(Keyword.As) ? TypeNamedAs(name) : null;
        var mark = _constraints.Count;
        while (ParseColumnOption(ref parts))
        {
            // Each turn reads one.
        }

        var constraints = _constraints.TakeFrom(mark);
        return new ColumnDefinition(SpanFrom(start), name, type, parts.NotNull, parts.Default, parts.Generated, parts.Identity, constraints)
        {
            IsSystemGenerated = parts.IsGenerated,
            Collation = parts.Collation,
        };
    }

    /// <summary>T-SQL's column <c>timestamp</c> needs no type beside its name; any other has one missing.</summary>
    private TypeName TypeNamedAs(Identifier name)
    {
        if (!string.Equals(name.Value, "timestamp", StringComparison.OrdinalIgnoreCase))
        {
            return ParseType();
        }

        return new TypeName(name.Span, SingleName(name), default, default, default, collation: null);
    }

    private bool StartsColumnOption() => Keyword switch
    {
        Keyword.Constraint or Keyword.Not or Keyword.Null or Keyword.Default or Keyword.Primary or Keyword.Unique or Keyword.Check
            or Keyword.References or Keyword.Collate or Keyword.As => true,
        Keyword.Generated => Peek(1).Keyword is Keyword.Always or Keyword.By or Keyword.As,
        Keyword.With => _rules.PostgresForms && PeekIs(1, Keyword.Options),
        _ => false,
    };

    /// <summary>Reads one option of a column; false when none is left.</summary>
    private bool ParseColumnOption(ref ColumnParts parts)
    {
        var start = Current.Start;
        Identifier? constraintName = Take(Keyword.Constraint) ? ParseName("the name of a constraint") : null;
        if (_rules.TransactSql && ParseTransactColumnOption(ref parts, start, constraintName))
        {
            return true;
        }

        switch (Keyword)
        {
            case Keyword.Not when PeekIs(1, Keyword.Null):
                Advance();
                Advance();
                parts.NotNull = true;
                _ = _rules.PostgresForms && Take(Keyword.No, Keyword.Inherit);
                return true;
            case Keyword.Null:
                Advance();
                return true;
            case Keyword.Default:
                Advance();
                parts.Default = ParseBinary(Precedence.OtherOperator);
                return true;
            case Keyword.Collate:
                Advance();
                parts.Collation = ParseQualifiedName("a collation");
                return true;
            case Keyword.Generated:
            case Keyword.As:
                return ParseGenerated(ref parts);
            case Keyword.Identity:
                Advance();
                parts.Identity = true;
                SkipParenthesized();
                return true;
            case Keyword.Unique when _rules.PostgresForms && PeekIs(1, Keyword.Nulls):
                Advance();
                var notDistinct = TakeNullsNotDistinct();
                _constraints.Add(new TableConstraint(SpanFrom(start), ConstraintKind.Unique, constraintName, parts.Column, referencedTable: null, default, condition: null)
                {
                    NullsNotDistinct = notDistinct,
                });
                return true;
            case Keyword.Primary or Keyword.Unique or Keyword.Check or Keyword.References:
                _constraints.Add(ParseColumnConstraint(start, constraintName, parts.Column));
                return true;
            case var _ when _rules.PostgresForms && ParsePostgresColumnOption():
                return true;
            case Keyword.Persisted or Keyword.Stored or Keyword.Virtual or Keyword.Rowguidcol:
                Advance();
                return true;
            case Keyword.Using when PeekIs(1, Keyword.Compression):
                Advance();
                Advance();
                ParseLabel("a compression");
                return true;
            default:
                return false;
        }
    }

    private bool ParseGenerated(ref ColumnParts parts)
    {
        if (Take(Keyword.Generated))
        {
            if (Take(Keyword.By))
            {
                Expect(Keyword.Default);
            }
            else
            {
                Take(Keyword.Always);
            }
        }

        Expect(Keyword.As);
        if (Take(Keyword.Identity))
        {
            parts.Identity = true;
            SkipParenthesized();
            return true;
        }

        parts.Generated = ParseExpression();
        return true;
    }

    private void SkipParenthesized()
    {
        if (At(TokenKind.OpenParen))
        {
            SkipOne();
        }
    }

    private struct ColumnParts
    {
        public NodeList<Identifier> Column;
        public bool NotNull;
        public Expression? Default;
        public Expression? Generated;
        public bool Identity;
        public bool IsGenerated;
        public QualifiedName? Collation;
    }
}
