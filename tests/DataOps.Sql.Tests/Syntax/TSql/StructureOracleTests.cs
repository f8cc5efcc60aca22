using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace DataOps.Sql.Tests.Syntax.TSql;

/// <summary>That a text is taken says little; here its parts are held against those that ScriptDom finds.</summary>
public class StructureOracleTests
{
    private const int RandomExpressions = 1500;

    private static readonly string[] Operands = ["a", "b", "1", "'x'", "t.c", "f(a)", "(select 1)", "null", "-1", "@v", "case when a = 1 then b end", "cast(a as int)", "x collate y"];

    private static readonly string[] Infix = ["+", "-", "*", "/", "%", "^", "&", "|", "=", "<>", "!=", "<", "<=", ">", ">=", "!<", "!>", "and", "or", "like", "not like", "in", "= any", "at time zone"];

    private static readonly string[] Postfix = ["is null", "is not null", "in (1, 2)", "not in (1)", "in (select 1)", "between 1 and 2", "not between 'a' + 'b' and 2", "collate z", "like 'x' escape '!'"];

    private static readonly string[] Prefix = ["not", "-", "+", "~"];

    public static TheoryData<string> Queries() => [.. TSqlCorpus.Queries];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Operators_bind_as_in_ScriptDom(string file)
    {
        var differences = new List<string>();
        foreach (var sql in TSqlCorpus.Read(file))
        {
            if (Difference(sql) is { } difference)
            {
                differences.Add(difference);
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Random_conditions_are_read_as_ScriptDom_reads_them()
    {
        var random = new Random(20260131);
        var refused = 0;
        var differences = new List<string>();
        for (var i = 0; i < RandomExpressions; i++)
        {
            var sql = "select a from t where " + RandomCondition(random);
            if (ScriptDom.Parse(sql).Errors.Count > 0)
            {
                // Whether a condition stands where a value should is for the binder to say.
                refused++;
                continue;
            }

            if (Difference(sql) is { } difference)
            {
                differences.Add(difference);
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n" + string.Join('\n', differences.Take(20)));
        Assert.InRange(refused, 0, RandomExpressions * 9 / 10);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void Tables_joins_and_select_lists_are_those_of_ScriptDom(string file)
    {
        var differences = new List<string>();
        foreach (var sql in TSqlCorpus.Read(file))
        {
            var fragment = ScriptDom.Parse(sql).Fragment;
            var ours = new Outline(sql);
            if (ours.HasSkipped)
            {
                continue;
            }

            Compare("tables", Tables(fragment), ours.Tables);
            Compare("joins", Joins(fragment), ours.Joins);
            Compare("lists", Lists(fragment), ours.Lists);

            void Compare(string what, IEnumerable<string> expected, IEnumerable<string> actual)
            {
                var (left, right) = (string.Join(' ', expected.Order(StringComparer.Ordinal)), string.Join(' ', actual.Order(StringComparer.Ordinal)));
                if (left != right)
                {
                    differences.Add($"{sql}\n    {what} {left}\n    but   {right}");
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Theory]
    [InlineData("scripts.sql")]
    [InlineData("ddl.sql")]
    [InlineData("queries.sql")]
    public void Statements_begin_where_ScriptDom_has_them_begin(string file)
    {
        var differences = new List<string>();
        foreach (var sql in TSqlCorpus.Read(file))
        {
            var starts = new HashSet<int>(Sql.Parse(sql, Dialect.TSql).Statements.Select(statement => statement.Span.Start));
            foreach (var statement in OuterStatements(ScriptDom.Parse(sql).Fragment))
            {
                if (!starts.Contains(statement.StartOffset))
                {
                    differences.Add($"{statement.GetType().Name} at {statement.StartOffset}: {sql}");
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static string? Difference(string sql)
    {
        var tree = Sql.Parse(sql, Dialect.TSql);
        if (tree.Diagnostics.Count > 0)
        {
            return $"{sql}: {tree.Diagnostics[0]}";
        }

        var written = Parenthesizer.Write(tree);
        var (fragment, errors) = ScriptDom.Parse(written);
        return errors.Count > 0 ? $"{sql} is to us {written}: {errors[0].Message}"
            : ScriptDom.Shape(fragment) == ScriptDom.Shape(ScriptDom.Parse(sql).Fragment) ? null
            : $"{sql} is to us {written}";
    }

    private static IEnumerable<string> Tables(TSqlFragment fragment) =>
        ScriptDom.All(fragment).OfType<NamedTableReference>().Select(table => Name(table.SchemaObject) + " " + table.Alias?.Value)
            .Concat(ScriptDom.All(fragment).OfType<VariableTableReference>().Select(table => table.Variable.Name + " " + table.Alias?.Value));

    private static string Name(SchemaObjectName name) =>
        string.Join('.', name.Identifiers.Select(part => part.Value));

    private static IEnumerable<string> Joins(TSqlFragment fragment) => ScriptDom.All(fragment)
        .Select(node => node switch
        {
            QualifiedJoin join => join.QualifiedJoinType switch
            {
                QualifiedJoinType.LeftOuter => "Left",
                QualifiedJoinType.RightOuter => "Right",
                QualifiedJoinType.FullOuter => "Full",
                _ => "Inner",
            },
            UnqualifiedJoin join => join.UnqualifiedJoinType switch
            {
                UnqualifiedJoinType.CrossApply => "CrossApply",
                UnqualifiedJoinType.OuterApply => "OuterApply",
                _ => "Cross",
            },
            _ => "",
        })
        .Where(kind => kind.Length > 0);

    private static IEnumerable<string> Lists(TSqlFragment fragment) => ScriptDom.All(fragment)
        .OfType<QuerySpecification>()
        .Select(query => $"{query.StartOffset}:{query.SelectElements.Count}");

    /// <summary>The statements of a script, those within blocks too, but not those within procedures.</summary>
    private static IEnumerable<TSqlStatement> OuterStatements(TSqlFragment fragment) => fragment switch
    {
        TSqlScript script => script.Batches.SelectMany(batch => batch.Statements).SelectMany(OuterStatements),
        BeginEndBlockStatement block => Within(block, block.StatementList.Statements),
        IfStatement condition => Within(condition, condition.ElseStatement is null ? [condition.ThenStatement] : [condition.ThenStatement, condition.ElseStatement]),
        WhileStatement loop => Within(loop, [loop.Statement]),
        TryCatchStatement attempt => Within(attempt, attempt.TryStatements.Statements.Concat(attempt.CatchStatements.Statements)),
        // ScriptDom has it begin behind its first words.
        EndConversationStatement => [],
        TSqlStatement statement => [statement],
        _ => [],
    };

    private static IEnumerable<TSqlStatement> Within(TSqlStatement statement, IEnumerable<TSqlStatement> inner) =>
        inner.SelectMany(OuterStatements).Prepend(statement);

    private static string RandomCondition(Random random)
    {
        var words = new List<string>();
        var operators = random.Next(1, 5);
        for (var i = 0; i <= operators; i++)
        {
            if (i > 0)
            {
                words.Add(Any(random, Infix));
            }

            if (random.Next(5) == 0)
            {
                words.Add(Any(random, Prefix));
            }

            words.Add(words is [.., "in" or "= any"] ? "(select 1)" : Any(random, Operands));
            if (random.Next(3) == 0)
            {
                words.Add(Any(random, Postfix));
            }
        }

        return string.Join(' ', words);
    }

    private static string Any(Random random, string[] items) => items[random.Next(items.Length)];

    /// <summary>Our tree in the terms of the comparison.</summary>
    private sealed class Outline : SyntaxWalker
    {
        public Outline(string sql) => VisitTree(Sql.Parse(sql, Dialect.TSql));

        public List<string> Tables { get; } = [];

        public List<string> Joins { get; } = [];

        public List<string> Lists { get; } = [];

        public bool HasSkipped { get; private set; }

        public override void Visit(SyntaxNode? node)
        {
            switch (node)
            {
                case NamedTable table:
                    Tables.Add(string.Join('.', table.Name.Parts.Select(part => part.Value)) + " " + table.Alias?.Name.Value);
                    break;
                case JoinTable join:
                    Joins.Add(join.Kind.ToString());
                    break;
                case SelectBody select:
                    Lists.Add($"{select.Span.Start}:{select.Items.Count}");
                    break;
                case RowsetTable or SkippedStatement or MatchExpression:
                    HasSkipped = true;
                    break;
            }

            base.Visit(node);
        }
    }
}
