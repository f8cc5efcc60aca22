using System.Linq.Expressions;
using System.Reflection;

namespace DataOps.DuckDb.Internal.Reading;

/// <summary>Makes records and classes of structs: constructor parameters and settable properties are matched by name.</summary>
internal static class StructView
{
    public static bool CanConstruct(Type target) =>
        !target.IsAbstract && !target.IsPrimitive && target != typeof(string)
        && !target.IsAssignableFrom(typeof(Dictionary<string, object?>))
        && (target.IsValueType || target.GetConstructors().Length > 0);

    public static Func<int, T> Compile<T>(StructReader column)
    {
        var row = Expression.Parameter(typeof(int), "row");
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var create = Construct(typeof(T), column, row, used);
        var assignments = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanWrite && p.GetIndexParameters().Length == 0 && !used.Contains(Plain(p.Name)))
            .Select(p => (Property: p, Value: Field(column, p.Name, p.PropertyType, row)))
            .Where(a => a.Value is not null)
            .Select(a => (MemberBinding)Expression.Bind(a.Property, a.Value!));
        return Expression.Lambda<Func<int, T>>(Expression.MemberInit(create, assignments), row).Compile();
    }

    private static NewExpression Construct(Type target, StructReader column, ParameterExpression row, HashSet<string> used)
    {
        var constructor = target.GetConstructors().OrderByDescending(c => c.GetParameters().Length)
            .FirstOrDefault(c => c.GetParameters().All(p => IndexOf(column, p.Name!) >= 0));
        if (constructor is null)
        {
            return target.IsValueType
                ? Expression.New(target)
                : throw new InvalidCastException(
                    $"{target} has no constructor whose parameters are all fields of {column.Type}, so no value can be made.");
        }

        var arguments = constructor.GetParameters().Select(p =>
        {
            used.Add(Plain(p.Name!));
            return Field(column, p.Name!, p.ParameterType, row)!;
        });
        return Expression.New(constructor, arguments);
    }

    private static MethodCallExpression? Field(StructReader column, string name, Type type, ParameterExpression row)
    {
        var index = IndexOf(column, name);
        if (index < 0)
        {
            return null;
        }

        var element = Activator.CreateInstance(typeof(ElementReader<>).MakeGenericType(type), column.Fields[index])!;
        return Expression.Call(Expression.Constant(element), nameof(ElementReader<>.Read), null, row);
    }

    private static int IndexOf(StructReader column, string name) =>
        Array.FindIndex(column.Type.Children, c => Plain(c.Name).Equals(Plain(name), StringComparison.OrdinalIgnoreCase));

    // customer_id is CustomerId in C#.
    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal);
}
