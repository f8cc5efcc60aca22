using System.Globalization;
using DataOps.DuckDb.Internal.Interop;
using DataOps.DuckDb.Internal.Writing;

namespace DataOps.DuckDb.Internal.Execution;

/// <summary>Gives a statement its parameters: <c>$name</c> by name, <c>?</c> and <c>$1</c> by place.</summary>
internal static unsafe class ParameterBinder
{
    public static void Bind(PreparedStatementHandle statement, DuckDbParameterCollection parameters)
    {
        var count = NativeMethods.ParameterCount(statement);
        for (var index = 1ul; index <= count; index++)
        {
            var name = NativeMethods.TakeText(NativeMethods.ParameterName(statement, index)) ?? "";
            var parameter = Find(parameters, name);
            var hint = NativeMethods.ParameterType(statement, index);
            using var value = new ValueHandle(NativeValues.Create(parameter.Value, hint));
            if (NativeMethods.BindValue(statement, index, value) != NativeState.Success)
            {
                throw EngineErrors.FromText(NativeMethods.Text(NativeMethods.PrepareError(statement))
                    ?? $"Invalid Input Error: DuckDB did not accept the value of parameter '{name}'.");
            }
        }
    }

    private static DuckDbParameter Find(DuckDbParameterCollection parameters, string name)
    {
        if (parameters.Find(name) is { } named)
        {
            return named;
        }

        if (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var place))
        {
            throw new InvalidOperationException(
                $"The statement uses the parameter '${name}', which the command does not have. "
                + (parameters.Count == 0 ? "It has no parameters." : $"It has {string.Join(", ", parameters.Select(p => $"'{p.ParameterName}'"))}."));
        }

        return place <= parameters.Count
            ? parameters[place - 1]
            : throw new InvalidOperationException($"The statement uses {place} parameters by place, but the command has {parameters.Count}.");
    }
}
