using System.Text;
using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Says the operations of the neutral vocabulary in an engine's words.</summary>
internal abstract partial class TargetWriter
{
    private static readonly Lazy<TargetWriter> DuckDb = new(() => new DuckDbWriter());
    private static readonly Lazy<TargetWriter> Postgres = new(() => new PostgresWriter());
    private static readonly Lazy<TargetWriter> TSql = new(() => new TSqlWriter());

    private readonly Dictionary<Operation, Func<Translator, NeutralCall, Fragment?>> _writings = [];

    protected abstract Dialect Dialect { get; }

    public static TargetWriter Of(Dialect dialect) => dialect.Kind switch
    {
        DialectKind.Postgres => Postgres.Value,
        DialectKind.TSql => TSql.Value,
        _ => DuckDb.Value,
    };

    /// <summary>The operation in the engine's words; null where it has none.</summary>
    public Fragment? Write(Translator translator, NeutralCall call) =>
        _writings.TryGetValue(call.Operation, out var write) ? write(translator, call) : null;

    /// <summary>Lists, structs and what is taken out of them; null where the engine has no equal.</summary>
    public virtual Fragment? Collection(Translator translator, BoundOperator operation) => null;

    /// <summary>A function as a table; null where the engine has no equal. The alias and columns follow.</summary>
    public virtual WrittenFunction? Table(Translator translator, BoundFunctionTable table) => null;

    /// <summary>A percentile of a value over a partition, in every row; null where the engine has none.</summary>
    public virtual Fragment? OverPartition(Translator translator, NeutralCall call, Fragment value, string partition) => null;

    /// <summary>The sign of a comparison with elements, by its name.</summary>
    protected static string QuantifiedSign(string? name) => name switch
    {
        "NotEqual" => "<>",
        "Less" => "<",
        "LessOrEqual" => "<=",
        "Greater" => ">",
        "GreaterOrEqual" => ">=",
        _ => "=",
    };

    protected void Add(Operation operation, Func<Translator, NeutralCall, Fragment?> write) => _writings[operation] = write;

    /// <summary>
    /// An operation by a template: <c>{0}</c> is an argument between commas, <c>{0!}</c> one that needs parentheses when it is not a name,
    /// literal or call, <c>{*}</c> all arguments.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="template">The words.</param>
    /// <param name="type">The type the engine gives the result; null for the type of the call.</param>
    /// <param name="precedence">How tightly the outermost operator binds; the tightest for a call.</param>
    /// <param name="isPredicate">Whether the result is true or false.</param>
    protected void Add(Operation operation, string template, SqlType? type = null, int precedence = Fragment.Primary, bool isPredicate = false) =>
        Add(operation, (translator, call) =>
        {
            if (RequiredArguments(template) > call.Arguments.Length)
            {
                return null;
            }

            var text = Fill(template, Array.ConvertAll(call.Arguments, translator.Value));
            return new Fragment(text, precedence, type ?? TypeOf(call), isPredicate);
        });

    /// <summary>An operator between its arguments.</summary>
    protected void AddInfix(Operation operation, string sign, int precedence, Func<SqlType, SqlType, SqlType>? type = null) =>
        Add(operation, (translator, call) =>
        {
            var written = Array.ConvertAll(call.Arguments, translator.Value);
            var text = new StringBuilder(written[0].Within(precedence));
            var result = written[0].Type;
            for (var i = 1; i < written.Length; i++)
            {
                text.Append(' ').Append(sign).Append(' ').Append(written[i].Within(precedence + 1));
                result = type?.Invoke(result, written[i].Type) ?? TypeOf(call);
            }

            return new Fragment(text.ToString(), precedence, result);
        });

    /// <summary>The type of a call in the engine.</summary>
    protected SqlType TypeOf(BoundExpression call) => TargetTypes.Map(call.Type, Dialect) ?? call.Type;

    /// <summary>A template with its places filled.</summary>
    protected static string Fill(string template, params Fragment[] arguments)
    {
        var text = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
            {
                text.Append(template[i]);
                continue;
            }

            var end = template.IndexOf('}', i);
            var place = template.Substring(i + 1, end - i - 1);
            if (place == "*")
            {
                text.Append(string.Join(", ", arguments.Select(argument => argument.Text)));
            }
            else
            {
                var argument = arguments[place[0] - '0'];
                text.Append(place.Length > 1 ? argument.AsPrimary : argument.Text);
            }

            i = end;
        }

        return text.ToString();
    }

    private static int RequiredArguments(string template)
    {
        var most = 0;
        for (var i = 0; i + 1 < template.Length; i++)
        {
            if (template[i] == '{' && template[i + 1] is >= '0' and <= '9')
            {
                most = Math.Max(most, template[i + 1] - '0' + 1);
            }
        }

        return most;
    }
}

/// <summary>A function in from, as written, with the types of its columns.</summary>
internal sealed record WrittenFunction(string Text, SqlType[] Types)
{
    /// <summary>Whether the text is a query in parentheses, which needs a word to see the tables before it.</summary>
    public bool IsQuery { get; init; }

    /// <summary>The names the columns have where an alias cannot give them; null where it can.</summary>
    public string[]? Columns { get; init; }
}
