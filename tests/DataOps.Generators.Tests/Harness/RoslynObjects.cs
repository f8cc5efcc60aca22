using System.Collections;
using System.Reflection;

namespace DataOps.Generators.Tests.Harness;

/// <summary>Walks through all that an object refers to.</summary>
internal static class RoslynObjects
{
    public static void AssertNone(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([root]);
        while (open.TryPop(out var value))
        {
            var type = value.GetType();
            if (type.IsPrimitive || value is string || !seen.Add(value))
            {
                continue;
            }

            Assert.False(
                type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true, $"{root.GetType().Name} holds a {type.FullName}");
            foreach (var child in Children(value, type))
            {
                open.Push(child);
            }
        }
    }

    private static IEnumerable<object> Children(object value, Type type)
    {
        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                if (item is not null)
                {
                    yield return item;
                }
            }
        }

        if (type.Namespace?.StartsWith("DataOps", StringComparison.Ordinal) != true)
        {
            yield break;
        }

        for (var current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (var field in current.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer && field.GetValue(value) is { } child)
                {
                    yield return child;
                }
            }
        }
    }
}
