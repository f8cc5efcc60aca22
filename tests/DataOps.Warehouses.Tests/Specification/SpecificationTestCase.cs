using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace DataOps.Warehouses.Tests.Specification;

/// <summary>A test that is skipped where its class says that the engine is missing.</summary>
public sealed class SpecificationTestCase : XunitTestCase
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For deserialization only.")]
    public SpecificationTestCase()
    {
    }

    public SpecificationTestCase(IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(sink, display, options, method)
    {
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute)
    {
        var missing = TestMethod.TestClass.Class.ToRuntimeType().GetProperty("Missing")?.GetValue(null) as string;
        return missing ?? base.GetSkipReason(factAttribute);
    }
}
