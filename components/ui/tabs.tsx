"use client";

import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from "react-aria-components";
import { tabClasses } from "./tab-classes";

type TabsProps = {
  label: string;
  items: { id: string; label: string; count?: number; content: ReactNode }[];
  value?: string;
  defaultValue?: string;
  onChange?: (id: string) => void;
};

export function Tabs({ label, items, value, defaultValue, onChange }: TabsProps) {
  return (
    <AriaTabs
      selectedKey={value}
      defaultSelectedKey={defaultValue}
      onSelectionChange={(key) => onChange?.(String(key))}
      className="flex flex-col gap-4"
    >
      <TabList aria-label={label} className={tabClasses.list}>
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className={tabClasses.tab}>
            {item.label}
            {item.count !== undefined && <span className={tabClasses.count}>{item.count}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="rounded-card">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
