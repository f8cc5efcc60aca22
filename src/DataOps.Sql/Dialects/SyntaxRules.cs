using DataOps.Sql.Syntax;

namespace DataOps.Sql.Dialects;

/// <summary>What a dialect's grammar allows, as data. Immutable.</summary>
internal sealed class SyntaxRules
{
    private readonly byte[] _precedence = new byte[(int)SqlOperator.Overlaps + 1];

    private SyntaxRules(DialectKind kind)
    {
        FillPrecedence(kind);
    }

    /// <summary>Whether <c>^</c> is exclusive or, not power.</summary>
    public bool CaretIsXor { get; private init; }

    /// <summary>Whether <c>==</c>, <c>//</c> and <c>**</c> mean something.</summary>
    public bool HasDuckDbOperators { get; private init; }

    /// <summary>Whether a query may begin with <c>from</c>, and name things as <c>x: expression</c>.</summary>
    public bool FromFirst { get; private init; }

    /// <summary>Whether a list may end with a comma.</summary>
    public bool TrailingCommas { get; private init; }

    /// <summary>Whether <c>[1, 2]</c>, <c>{'a': 1}</c> and lambdas are expressions.</summary>
    public bool NestedLiterals { get; private init; }

    /// <summary>Whether an alias without <c>as</c> may be no keyword at all.</summary>
    public bool BareAliasIsNoKeyword { get; private init; }

    /// <summary>Whether an alias without <c>as</c> may be any keyword but some (PostgreSQL's bare labels).</summary>
    public bool BareAliasByLabel { get; private init; }

    /// <summary>Whether an alias may be a string.</summary>
    public bool StringAliases { get; private init; }

    /// <summary>Whether a string may stand for a table (a file to be read).</summary>
    public bool StringTables { get; private init; }

    /// <summary>Whether <c>type '…'</c> is a literal and <c>x::type</c> a cast.</summary>
    public bool TypedLiterals { get; private init; }

    /// <summary>Whether <c>top</c>, <c>apply</c>, <c>convert</c>, table hints and <c>x = expression</c> are known.</summary>
    public bool TransactSql { get; private init; }

    /// <summary>Whether <c>current_date</c> and its kin are words of the grammar, not names.</summary>
    public bool BareFunctions { get; private init; }

    /// <summary>Whether an alias behind a join with <c>using</c> in parentheses renames it; DuckDB reads it and forgets it.</summary>
    public bool UsingJoinAliases { get; private init; } = true;

    /// <summary>Whether <c>a.b.*</c> and <c>(x).*</c> are read; DuckDB knows only <c>a.*</c>.</summary>
    public bool DeepStars { get; private init; } = true;

    /// <summary>Whether a field or subscript without parentheses may be the receiver of a call (<c>x[1].f()</c>).</summary>
    public bool CallsBehindFields { get; private init; } = true;

    /// <summary>Whether <c>describe</c>, <c>show</c> and <c>summarize</c> may stand in parentheses where a table may.</summary>
    public bool DescribeTables { get; private init; }

    /// <summary>Whether <c>ignore nulls</c> may stand behind the parentheses of a call, too.</summary>
    public bool NullTreatmentBehindCall { get; private init; } = true;

    /// <summary>Whether <c>between symmetric</c> and intervals from one unit <c>to</c> another are computed.</summary>
    public bool StandardExtras { get; private init; } = true;

    /// <summary>Whether <c>f(name = value)</c> names an argument of a function in a from clause.</summary>
    public bool EqualsNamesArguments { get; private init; }

    /// <summary>Whether <c>x'1F'</c> and <c>b'01'</c> are but text that begins with the letter.</summary>
    public bool PrefixedBitsAreText { get; private init; }

    /// <summary>
    /// How many grouping sets a <c>group by</c> may stand for: PostgreSQL's and SQL Server's 4,096 (documentation of the latter: GROUP BY,
    /// limitations), DuckDB's 65,535; the engines say so themselves.
    /// </summary>
    public int MostGroupingSets { get; private init; } = 4096;

    /// <summary>How tightly <c>at time zone</c> binds: in T-SQL as <c>+</c> does, so that it is said of a whole sum.</summary>
    public int AtTimeZonePrecedence { get; private init; } = Precedence.AtTimeZone;

    /// <summary>How tightly <c>collate</c> binds: in T-SQL it belongs to what stands directly before it.</summary>
    public int CollatePrecedence { get; private init; } = Precedence.Collate;

    /// <summary>
    /// Whether the forms are known that PostgreSQL has and DuckDB does not: <c>only t</c> and <c>t*</c>, <c>rows from</c>, rows returned
    /// by modifications, SQL/XML, SQL/JSON, types with arguments before a literal, selects of nothing.
    /// </summary>
    public bool PostgresForms { get; private init; }

    /// <summary>
    /// Whether a colon before a name makes it a parameter where a value must stand: <c>:name</c>, as psql and drivers have it. There
    /// the engine's own grammar has no colon.
    /// </summary>
    public bool ColonParameters { get; private init; }

    /// <summary>How tightly an operator of so many signs binds, 0 when the dialect has none such.</summary>
    public int PrecedenceOf(SqlOperator @operator, int length) =>
        @operator == SqlOperator.Equal && length == 2 ? Precedence.OtherOperator : _precedence[(int)@operator];

    /// <summary>How tightly an operator must bind to belong to the right operand of another.</summary>
    public static int RightPrecedenceOf(SqlOperator @operator, int precedence) =>
        @operator == SqlOperator.JsonArrowText ? Precedence.OtherOperator + 1 : precedence + 1;

    public static SyntaxRules For(DialectKind kind) => kind switch
    {
        DialectKind.DuckDb => new SyntaxRules(kind)
        {
            HasDuckDbOperators = true,
            FromFirst = true,
            TrailingCommas = true,
            NestedLiterals = true,
            BareAliasIsNoKeyword = true,
            StringAliases = true,
            StringTables = true,
            TypedLiterals = true,
            UsingJoinAliases = false,
            DeepStars = false,
            CallsBehindFields = false,
            DescribeTables = true,
            NullTreatmentBehindCall = false,
            StandardExtras = false,
            PrefixedBitsAreText = true,
            EqualsNamesArguments = true,
            MostGroupingSets = 65_535,
        },
        DialectKind.Postgres => new SyntaxRules(kind)
        {
            BareAliasByLabel = true,
            TypedLiterals = true,
            PostgresForms = true,
            ColonParameters = true,
            BareFunctions = true,
        },
        _ => new SyntaxRules(kind)
        {
            AtTimeZonePrecedence = Precedence.Additive,
            CollatePrecedence = Precedence.Cast,
            CaretIsXor = true,
            StringAliases = true,
            TransactSql = true,
            BareFunctions = true,
        },
    };

    private void FillPrecedence(DialectKind kind)
    {
        var free = (byte)(kind == DialectKind.TSql ? Precedence.None : Precedence.OtherOperator);
        Set(free, SqlOperator.Other, SqlOperator.JsonArrow, SqlOperator.JsonArrowText, SqlOperator.BitNot);
        Set(kind == DialectKind.TSql ? Precedence.Additive : Precedence.OtherOperator, SqlOperator.ShiftLeft, SqlOperator.ShiftRight);
        Set(Precedence.Or, SqlOperator.Or);
        Set(Precedence.And, SqlOperator.And);
        Set(Precedence.Comparison, SqlOperator.Equal, SqlOperator.NotEqual, SqlOperator.Less, SqlOperator.LessOrEqual, SqlOperator.Greater, SqlOperator.GreaterOrEqual);
        Set(Precedence.Additive, SqlOperator.Add, SqlOperator.Subtract);
        Set(Precedence.Multiplicative, SqlOperator.Multiply, SqlOperator.Divide, SqlOperator.Modulo, SqlOperator.IntegerDivide);
        Set(kind == DialectKind.TSql ? Precedence.Additive : Precedence.OtherOperator, SqlOperator.BitAnd, SqlOperator.BitOr, SqlOperator.BitXor, SqlOperator.Concat);
        Set(kind == DialectKind.TSql ? Precedence.None : Precedence.Power, SqlOperator.Power);
        if (kind == DialectKind.DuckDb)
        {
            // DuckDB reads an arrow as a lambda first, so both bind loosest of all to what stands left of them.
            Set(Precedence.Lambda, SqlOperator.JsonArrow, SqlOperator.JsonArrowText);
        }
    }

    private void Set(int precedence, params SqlOperator[] operators)
    {
        foreach (var @operator in operators)
        {
            _precedence[(int)@operator] = (byte)precedence;
        }
    }
}
