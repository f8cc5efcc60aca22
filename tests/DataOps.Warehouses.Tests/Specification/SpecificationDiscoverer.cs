using Xunit.Abstractions;
using Xunit.Sdk;

namespace DataOps.Warehouses.Tests.Specification;

/// <summary>Makes the test case of a <see cref="SpecificationAttribute"/>.</summary>
public sealed class SpecificationDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        new SpecificationTestCase(
            DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}
